namespace Oms.Sales.Payments;

/// <summary>The money of one order: how it is paid, every operation, every refund. What was captured of a line stands on the order's lines, too.</summary>
internal sealed record OrderPayments : Aggregate
{
    /// <summary>Null of orders that were placed before there were any; those are paid for outside.</summary>
    public PaymentTerms? Terms { get; init; }

    /// <summary>In the order they were asked for; the number of each is its place.</summary>
    public ValueList<Operation> Operations { get; init; } = [];

    /// <summary>Every refund that was asked for, once, in the order they were decided on.</summary>
    public ValueList<DecidedRefund> Refunds { get; init; } = [];

    public int NextNumber() => Operations.Count + 1;

    public Operation? Operation(int number) => Operations.FirstOrDefault(operation => operation.Number == number);

    public DecidedRefund? Find(string creditNoteNumber) => Refunds.FirstOrDefault(refund => refund.Refund.CreditNoteNumber == creditNoteNumber);

    /// <summary>Gross, in units of the currency; what is on its way counts.</summary>
    public decimal RefundedOf(int lineNumber, string paymentReference) => Refunds.Where(refund => refund.IsReleased || refund.IsPending)
        .SelectMany(refund => refund.Refund.Lines)
        .Where(line => line.LineNumber == lineNumber && line.PaymentReference == paymentReference)
        .Sum(line => line.Amount);

    /// <summary>How many operations need a person (P-7).</summary>
    public int Exceptions() => Operations.Count(operation => operation.IsInTrouble);

    public static string StreamOf(string store, string orderId) => StreamId.Of(store, orderId, "payments");

    /// <summary>Whose money it is.</summary>
    public static (string Store, string Id) OrderOf(string stream) => StreamId.Parts(stream) is [var store, var id, _] ? (store, id) : ("", "");
}
