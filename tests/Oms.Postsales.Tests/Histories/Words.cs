using System.Globalization;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.Postsales.Ledgers;
using WireLine = Oms.Contracts.Sales.OrderLine;

namespace Oms.Postsales.Tests.Histories;

/// <summary>What happens, as somebody would tell it.</summary>
internal static class Words
{
    public static string Of(WireLine line) => string.Create(CultureInfo.InvariantCulture, $"line {line.LineNumber} {line.ProductType} {line.Amount.NetAmount}")
        + string.Concat(line.Amount.Taxes.Select(tax => Text($" + {tax.Amount} ({tax.Rate} %)")))
        + (line.Payments?.Count > 1 ? $" paid {string.Join(" and ", line.Payments.Select(payment => Text($"{payment.NetAmount}+{payment.TaxAmount} by {payment.PaymentReference}")))}" : "")
        + (line.Payments?.Any(payment => payment.Status == "CAPTURED") == true ? ", captured" : "")
        + (line.ParentLineNumber is { } parent ? $", of line {parent}" : "") + (line.ShippingLineNumber is { } shipping ? $", travels with {shipping}" : "") + $", {line.ShippingAddressReference}";

    public static string Of(object message, int? version) => message switch
    {
        Created now => $"Postsales hears of order {now.Order.Id}",
        Updated now => $"Postsales hears of order {now.Order.Id}, version {version}: {Statuses(now)}",
        Settled now => $"Postsales hears that {now.CreditNoteNumber} is {now.Outcome}",
        ReturnRefused now => $"Postsales hears that Sales refuses return {now.Rma}",
        ChildRefused now => $"Postsales hears that Sales refuses order {now.OrderId}{(now.IsIdTaken ? ", whose id is taken" : "")}",
        ReturnLines now => $"lines {string.Join(", ", now.LineNumbers)} of order {now.OrderId} came back by {now.Rma}",
        Create now => $"{now.Order.Origin} order {now.Order.Id} for lines {string.Join(", ", now.Order.Lines.Select(line => line.OriginalLineNumber))} of order {now.Order.OriginalOrderId}",
        Contracts.Sales.PaymentManagement.Refund now => Text($"pay {now.Amount} of order {now.OrderId} by {now.CreditNoteNumber}"),
        NoteParentReturn now => $"exchange {now.OrderId}: what it stands for is {now.Status}",
        _ => message.ToString()!,
    };

    /// <summary>Null for what need not be told.</summary>
    public static string? Of(Change change) => change.Fact switch
    {
        OrderEvent.Booked booked => string.Join("\n    ", booked.Moves.Select(move => $"{change.Stream}: {Of(move)}")),
        OrderEvent.ReturnOpened now => $"{change.Stream}: return {now.Rma} of lines {string.Join(", ", now.Asked)}{With(" releases ", now.Released)}{With(" takes along ", now.Joined.Select(line => line.LineNumber))}{(now.IsWithoutRefund ? ", no refund" : "")}",
        OrderEvent.ReturnApproved now => $"{change.Stream}: return {now.Rma} approved{With(" with ", now.Joined.Select(line => line.LineNumber))}",
        OrderEvent.ReturnCancelled now => $"{change.Stream}: return {now.Rma} cancelled",
        OrderEvent.LinesReplaced now => $"{change.Stream}: order {now.Child.OrderId} shall stand for lines {string.Join(", ", now.Child.Lines.Select(line => line.LineNumber))}",
        OrderEvent.ChildRenumbered now => $"{change.Stream}: child {now.OrderId} is to be {now.NewOrderId}",
        OrderEvent.ChildEnded now => $"{change.Stream}: child {now.OrderId} ends for lines {string.Join(", ", now.LineNumbers)}",
        RefundEvent.Cancelled => $"{change.Stream} cancelled",
        RefundEvent.Released => $"{change.Stream} released",
        ReturnEvent.LinesReceived now => $"{change.Stream}: received {string.Join(", ", now.Lines.Select(line => $"{line.LineNumber} {line.Condition}"))}",
        _ => null,
    };

    public static string Of(Move move) => $"{move.Kind} line {move.LineNumber} {move.PaymentReference} {Of(move.Amount)} {move.CreditNote}".TrimEnd();

    public static string Of(Money money) => Text($"{money.Net}") + string.Concat(money.Taxes.Select(tax => Text($" + {tax.Amount} ({tax.Rate} %)")));

    public static string Text(FormattableString text) => FormattableString.Invariant(text);

    private static string With(string before, IEnumerable<int> lines) => lines.Any() ? before + string.Join(", ", lines) : "";

    private static string Statuses(Updated now) => string.Join(", ", now.Order.Lines.Where(line => line.Status != "RECEIVED")
        .Select(line => $"{line.LineNumber} {line.Status}{(line.Payments?.Any(payment => payment.Status == "CAPTURED") == true ? ", captured" : "")}"));
}
