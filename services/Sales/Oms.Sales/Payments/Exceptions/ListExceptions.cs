using Oms.Contracts.Sales;
using Oms.Contracts.Sales.PaymentManagement;

namespace Oms.Sales.Payments.Exceptions;

/// <summary>What needs a person (P-7), page by page: first the operations of orders, then the answers that belong to none.</summary>
internal static class ListExceptions
{
    public const string Column = "exceptions";

    private const string Orders = "orders ";
    private const string Answers = "answers ";
    private const int UsualSize = 100;
    private const int LargestSize = 500;

    public static Handler<FindExceptions> Handler() => new((message, _) => Against(message).Any() ? [] : [NeedOf(message)], (message, seen, _) =>
        Against(message).ToValueList() is { Count: > 0 } reasons ? Decision.Refuse(reasons) : new Decision.Answered(IsOfAnswers(message) ? Unknown(message, seen) : Known(message, seen)));

    private static ExceptionPage Known(FindExceptions message, Seen seen)
    {
        var found = seen.List<OrderPayments>();
        return Page(message, found.SelectMany(money => money.Operations.Where(operation => operation.IsInTrouble).Select(operation => WritingExceptions.Of(money, operation)!)),
            found.Count == SizeOf(message) ? Orders + found[^1].Id : Answers);
    }

    private static ExceptionPage Unknown(FindExceptions message, Seen seen)
    {
        var found = seen.List<UnknownAnswer>();
        return Page(message, found.Select(WritingExceptions.Of), found.Count == SizeOf(message) ? Answers + found[^1].Id : null);
    }

    private static ExceptionPage Page(FindExceptions message, IEnumerable<PaymentException> exceptions, string? next) => new()
    {
        Exceptions = exceptions.Where(each => string.IsNullOrEmpty(message.SalesChannelId) || each.SalesChannelId == message.SalesChannelId).ToValueList(),
        Next = next,
    };

    private static Need NeedOf(FindExceptions message) => IsOfAnswers(message)
        ? Need.ToList<UnknownAnswer>(Column, message.After![Answers.Length..], SizeOf(message))
        : Need.ToList<OrderPayments>(Column, message.After?[Orders.Length..], SizeOf(message));

    private static IEnumerable<Reason> Against(FindExceptions message)
    {
        if (message.After is { } after && !after.StartsWith(Orders, StringComparison.Ordinal) && !after.StartsWith(Answers, StringComparison.Ordinal))
            yield return Refusal.At("$.after", "the next of the page before", after);
        if (message.Size is < 1 or > LargestSize)
            yield return Refusal.At("$.size", $"1 to {LargestSize}", message.Size);
    }

    private static bool IsOfAnswers(FindExceptions message) => message.After?.StartsWith(Answers, StringComparison.Ordinal) == true;

    private static int SizeOf(FindExceptions message) => message.Size ?? UsualSize;
}
