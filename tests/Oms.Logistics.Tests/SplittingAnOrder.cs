using Oms.Contracts;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Contracts.Sales;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;

namespace Oms.Logistics.Tests;

[Rule("S-6")]
internal sealed class SplittingAnOrder
{
    [Test]
    public void another_address_makes_another_request() =>
        Requests(With(4, line => line with { ShippingAddressReference = "office" }),
            (Request, "WH1", "home", [1, 2, 3, 5]), (SecondRequest, "WH1", "office", [4, 5]));

    [Test]
    public void another_source_makes_another_request() =>
        Requests(With(4, line => line with { SourceLocation = "B" }),
            (Request, "WH1", "home", [1, 2, 3, 5]), (SecondRequest, "B", "home", [4, 5]));

    [Test]
    public void another_shipping_line_makes_another_request() =>
        Requests(WithExpress(With(4, line => line with { ShippingLineNumber = 7 })),
            (Request, "WH1", "home", [1, 2, 3, 5]), (SecondRequest, "WH1", "home", [4, 7]));

    [Test]
    public void of_several_shipping_lines_the_one_for_the_address_is_meant() =>
        Requests(WithExpress(With(4, line => line with { ShippingAddressReference = "office" })),
            (Request, "WH1", "home", [1, 2, 3, 5]), (SecondRequest, "WH1", "office", [4, 7]));

    [Test]
    public void a_service_goes_where_its_line_goes_whatever_it_says_itself() =>
        Requests(With(3, line => line with { ShippingAddressReference = "office", SourceLocation = "B" }), (Request, "WH1", "home", [1, 2, 3, 4, 5]));

    private static Order WithExpress(Order order) => order with
    {
        Lines = [.. order.Lines, new() { LineNumber = 7, ProductType = "SHIPPING", Sku = "EXPRESS", ShippingAddressReference = "office" }],
    };

    private static void Requests(Order order, params (string Id, string? Source, string? Address, ValueList<int> Lines)[] requests) =>
        FromNothing().When(ReleasedOf(order, 1, 2, 4)).ThenIs(
            s => s.Announced<Requested>().Select(message => message.ShipmentRequest).Select(request =>
                (request.Id, request.SourceId, request.ShippingAddress?.Reference, request.Items.Select(item => item.OrderLineNumber).ToValueList())).ToValueList(),
            requests.ToValueList());
}
