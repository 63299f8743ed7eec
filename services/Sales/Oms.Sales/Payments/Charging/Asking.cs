using Oms.Contracts.Common;
using Oms.Contracts.Payments;
using Oms.Contracts.Sales;
using Oms.Sales.Orders;

namespace Oms.Sales.Payments.Charging;

/// <summary>What a gateway is asked, and when it is asked again: with growing delay, always under one reference, since a repeat must not charge twice.</summary>
internal static class Asking
{
    public static Course Ask(this Course course, string command, decimal amount, ValueList<PartAmount> parts, string? creditNote = null)
    {
        var number = course.Money.NextNumber();
        return course.Then(new PaymentEvent.Requested(new(
            number, command, amount, parts, NextRun: course.NextRun(1), CreditNote: creditNote, Message: course.Message(number, command, amount, parts))));
    }

    /// <summary>No gateway is asked: it counts as done (P-4).</summary>
    public static Course Accept(this Course course, ValueList<PartAmount> parts, string command = GatewayCommand.Capture, string? creditNote = null) => parts.Count == 0 ? course
        : course.Then(new PaymentEvent.Requested(new(course.Money.NextNumber(), command, parts.Sum(part => part.Amount), parts, IsOffline: true, CreditNote: creditNote)));

    /// <param name="by">Who has it tried again; null when it is time to.</param>
    public static Course AskAgain(this Course course, Operation operation, string? by = null)
    {
        var sinceRetry = operation.Runs + 1 - (by is null ? operation.RetriedAfter : operation.Runs);
        return course.Then(new PaymentEvent.AskedAgain(new(
            operation.Number, operation.Command, operation.Amount, operation.Parts, Runs: operation.Runs + 1, NextRun: course.NextRun(sinceRetry), CreditNote: operation.CreditNote,
            Message: course.Message(operation.Number, operation.Command, operation.Amount, operation.Parts), By: by)));
    }

    /// <summary>Twice as long each time, up to the longest.</summary>
    private static DateTimeOffset NextRun(this Course course, int runs) =>
        course.At + TimeSpan.FromSeconds(Math.Min(course.Defaults.AskAgainSeconds * Math.Pow(2, runs - 1), course.Defaults.LookSeconds));

    private static Payment Message(this Course course, int number, string command, decimal amount, ValueList<PartAmount> parts)
    {
        var (order, terms) = (course.Now.Wire, course.Terms);
        return new()
        {
            Gateway = terms.Gateway,
            GatewayAccount = terms.Account,
            GatewayKey = terms.Key,
            Amount = amount,
            Currency = terms.Currency,
            OrderId = order.Id,
            OperationReference = OperationReference.Of(order.Store, order.Id, number),
            Lines = (parts.Count > 0 ? parts : LineMoney.PartsOf(order).Select(each => each.Part).Where(part => part.PaymentReference == terms.Reference))
                .Select(part => Line(order.Lines.First(line => line.LineNumber == part.LineNumber), part, command)).ToValueList(),
            MethodDetails = new() { Method = terms.Method, Submethod = terms.Submethod },
            GatewayCommand = command,
        };
    }

    private static PaymentLine Line(OrderLine line, PartAmount part, string command) => new()
    {
        LineNumber = line.LineNumber,
        ItemName = line.ProductName ?? line.Sku,
        ItemSku = line.Sku,
        ItemType = line.ProductType,
        Quantity = line.Quantity ?? 1,
        UnitPriceGross = decimal.Round((command == GatewayCommand.Refund ? line.Amount.GrossAmount : part.Amount) / (line.Quantity ?? 1), Currency.DecimalsOf(line.Amount.Currency ?? ""), MidpointRounding.AwayFromZero),
        RefundAmount = command == GatewayCommand.Refund ? part.Amount : null,
        // Of a part it would be the whole line's.
        TaxAmount = part.Amount == line.Amount.GrossAmount ? line.Amount.TaxAmount : null,
        TaxRate = line.Amount.TaxRate,
    };
}
