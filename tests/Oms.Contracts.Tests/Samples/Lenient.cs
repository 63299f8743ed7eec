using Oms.Contracts.External.ValidationManagement;
using Oms.Contracts.Logistics.FulfillmentManagement;
using Oms.Contracts.Logistics.WarehouseManagement;
using Oms.Contracts.Payments.PaymentsManagement;
using Oms.Contracts.Postsales.RefundManagement;
using Oms.Contracts.Postsales.ReturnManagement;
using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Contracts.Tests.Samples;

/// <summary>The bodies of careless clients under <c>contracts/samples/lenient</c>.</summary>
internal static class Lenient
{
    /// <summary>What a body is; those that are not listed hand an order over.</summary>
    private static readonly Dictionary<string, WireMessage> Messages = new()
    {
        ["answered_as_text"] = WireCatalogue.Of<Answer>(),
        ["appeasement_as_text"] = WireCatalogue.Of<Postsales.AppeasementManagement.Create>(),
        ["cancelled_line_as_text"] = WireCatalogue.Of<CancelLine>(),
        ["cancelled_numbers"] = WireCatalogue.Of<CancelLines>(),
        ["cancelled_order_without_channel"] = WireCatalogue.Of<Contracts.Sales.OrderManagement.Cancel>(),
        ["capture_failed_bare"] = WireCatalogue.Of<NotifyCaptureFailed>(),
        ["captured_as_text"] = WireCatalogue.Of<NotifyCaptured>(),
        ["captured_with_more"] = WireCatalogue.Of<NotifyCaptured>(),
        ["declined_numbers"] = WireCatalogue.Of<LinesDeclined>(),
        ["exchange_of_numbers"] = WireCatalogue.Of<Postsales.ExchangeManagement.Create>(),
        ["json_rpc_of_the_mock"] = WireCatalogue.Of<CreateComment>(),
        ["product_in_small_letters"] = WireCatalogue.Of<Catalog.ProductManagement.Updated>(),
        ["quote_as_text"] = WireCatalogue.Of<Quote>(),
        ["quote_of_nothing"] = WireCatalogue.Of<Quote>(),
        ["released_as_text"] = WireCatalogue.Of<Release>(),
        ["return_received"] = WireCatalogue.Of<Received>(),
        ["return_service_item"] = WireCatalogue.Of<Contracts.Sales.SaleschannelManagement.Update>(),
        ["return_tracking"] = WireCatalogue.Of<Update>(),
        ["return_without_ids"] = WireCatalogue.Of<Authorize>(),
        ["ship_numbers"] = WireCatalogue.Of<ShipLines>(),
        ["shipped_numbers"] = WireCatalogue.Of<LinesShipped>(),
    };

    public static WireMessage MessageOf(string name) => Messages.GetValueOrDefault(name, WireCatalogue.Of<Create>());

    public static T Read<T>(string name) where T : Message => (T)Accept(name).Message;

    public static Json.Read.Accepted Accept(string name) =>
        Wire.Accept(File.ReadAllBytes(Repository.Sample($"lenient/{name}.json")), MessageOf(name));
}
