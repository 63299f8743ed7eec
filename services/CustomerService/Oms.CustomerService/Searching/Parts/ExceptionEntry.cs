using Oms.Contracts.History;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Searching.Parts;

/// <summary>A payment exception as it is found (P-7).</summary>
public sealed record ExceptionEntry
{
    /// <summary>What <see cref="Event"/> says of an answer to nothing that was asked.</summary>
    public const string AnAnswer = "answer";

    /// <summary>Of the table: the order and the number of the operation, or the stream of the answer.</summary>
    public string Id { get; init; } = "";

    public PaymentException Exception { get; init; } = new();

    /// <summary>What was asked of the gateway: a <c>PaymentOperation.Command</c>, or <see cref="AnAnswer"/>.</summary>
    public string Event { get; init; } = "";

    public string PaymentMethod { get; init; } = "";

    /// <summary>Of the order; null when it is not known which one it is about.</summary>
    public decimal? OrderTotal { get; init; }

    /// <summary>Of the order's sources; by them it is seen or not (U-3).</summary>
    public ValueList<string> Sources { get; init; } = [];

    /// <summary>Empty when it is about no order that is known: seen by who sees all channels.</summary>
    public string Store => Exception.SalesChannelId ?? "";

    public bool IsOpen => Exception.Status == "OPEN";

    public static IEnumerable<ExceptionEntry> Of(OrderView view) => view.Exceptions.Select(exception => (exception, view.Money?.Operations.FirstOrDefault(each => each.Number == exception.Operation))).Select(each => new ExceptionEntry
    {
        Id = Deciding.StreamId.Of(view.Store, view.Id, $"{each.exception.Operation}"),
        Exception = each.exception,
        Event = each.Item2?.Command ?? "",
        PaymentMethod = each.Item2?.PaymentMethod ?? "",
        OrderTotal = view.Money?.OrderTotal,
        Sources = OrderEntry.Of(view).Sources,
    });

    /// <param name="facts">Of one answer that nobody asked for, in any order.</param>
    /// <returns>Null while it is not told what was answered.</returns>
    public static ExceptionEntry? OfAnswer(IEnumerable<Fact> facts)
    {
        var all = facts.InOrder().ToList();
        if (all.Find(fact => fact.Name == "unknown_answer.raised") is not { } raised || Members.Of(raised).Of("said").As<RaiseException>() is not { } said)
            return null;
        var closed = all.Find(fact => fact.Name == "unknown_answer.closed");
        return new()
        {
            Id = raised.Stream,
            Event = AnAnswer,
            Exception = new()
            {
                SalesChannelId = said.SalesChannelId,
                OrderId = said.OrderId,
                AnswerId = said.AnswerId,
                Kind = ExceptionKind.UnknownAnswer,
                Status = closed is null ? "OPEN" : "CLOSED",
                Message = $"{said.Topic}: {string.Join("; ", said.Reasons.Select(reason => $"{reason.Path} should be {reason.Expected}, was {reason.Found}"))}",
                Amount = said.Payment.Amount,
                Currency = said.Payment.Currency,
                Gateway = said.Payment.Gateway,
                PaymentId = said.Payment.GatewayKey,
                RaisedAt = raised.At,
                ClosedAt = closed?.At,
                ClosedBy = closed is null ? null : Members.Of(closed).Text("by"),
                Reason = closed is null ? null : Members.Of(closed).Text("reason"),
            },
        };
    }
}
