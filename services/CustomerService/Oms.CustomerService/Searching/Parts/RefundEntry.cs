using System.Globalization;
using Oms.Contracts.Common;
using Oms.Contracts.Postsales;
using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Searching.Parts;

/// <summary>A refund as it is found.</summary>
public sealed record RefundEntry
{
    /// <summary>Of the table: the credit note's number is unique in its channel only.</summary>
    public string Id => Deciding.StreamId.Of(Refund.StoreId, Refund.CreditNoteNumber ?? "");

    public Refund Refund { get; init; } = new();

    /// <summary>Of the lines it gives back.</summary>
    public ValueList<string> Skus { get; init; } = [];

    /// <summary>Of the order's sources; by them it is seen or not (U-3).</summary>
    public ValueList<string> Sources { get; init; } = [];

    public static IEnumerable<RefundEntry> Of(OrderView view) => view.Refunds.Select(refund => new RefundEntry
    {
        Sources = OrderEntry.Of(view).Sources,
        Skus = refund.Lines.Select(line => PlacedAs(view, line)?.Sku).OfType<string>().Distinct().ToValueList(),
        Refund = new()
        {
            Client = view.Store,
            OrderId = view.Id,
            StoreId = view.Store,
            SalesChannelId = view.Store,
            CreditNoteNumber = refund.CreditNote,
            CreditNoteDate = refund.CreatedAt,
            Status = new() { Code = refund.Status, Name = refund.Status, Date = refund.StatusDate },
            RefundType = refund.Kind,
            Rma = refund.Rma,
            User = refund.CreatedBy,
            Lines = refund.Lines.GroupBy(line => line.LineNumber).Select(parts => Line(view, refund.Currency, parts.ToValueList())).ToValueList(),
        },
    });

    private static RefundLine Line(OrderView view, string currency, ValueList<RefundLineView> parts) => new()
    {
        OrderLine = parts[0].LineNumber.ToString(CultureInfo.InvariantCulture),
        OrderItemId = PlacedAs(view, parts[0])?.Id,
        Reason = parts[0].Reason,
        ReasonDescription = parts[0].Description,
        Payments = parts.Select(part => new RefundPayment
        {
            Ref = PlacedAs(view, part)?.PaymentReference ?? "",
            Details = new() { CostGross = Text(part.Gross, currency), CostNet = Text(part.Net, currency), CostVat = Text(part.Tax, currency) },
        }).ToValueList(),
    };

    private static Contracts.Sales.OrderLine? PlacedAs(OrderView view, RefundLineView line) => view.Placed.Lines.FirstOrDefault(placed => placed.LineNumber == line.LineNumber);

    private static string Text(decimal amount, string currency) => amount.ToString($"F{Currency.DecimalsOf(currency)}", CultureInfo.InvariantCulture);
}
