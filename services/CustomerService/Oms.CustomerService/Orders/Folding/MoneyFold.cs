using Oms.Contracts.History;
using Oms.CustomerService.Flows;

namespace Oms.CustomerService.Orders.Folding;

/// <summary>What the facts of an order's money add up to.</summary>
internal static class MoneyFold
{
    private const string Refund = "refund";

    /// <param name="facts">Of the money's stream, in order.</param>
    public static KnownMoney Of(IEnumerable<Fact> facts) => facts.Aggregate(new KnownMoney(), Go);

    public static KnownMoney Go(KnownMoney money, Fact fact) => Go(money, fact.Name, Members.Of(fact), fact.At);

    private static KnownMoney Go(KnownMoney money, string name, Members data, DateTimeOffset at) => name switch
    {
        "payments.opened" => Open(money, data.Of("terms"), at),
        "payments.requested" => money with { Operations = [.. money.Operations, Operations.Begin(data.Of("asked"), money.Key, at)] },
        "payments.asked_again" => AskAgain(money, data.Of("asked"), at),
        "payments.answered" => Answer(money, data, at),
        "payments.settled_by_hand" => Settle(money, data, at),
        "payments.exception_raised" => money.On(data.Number("number"), operation => Operations.Raise(operation, data, at)),
        "payments.exception_closed" => money.On(data.Number("number"), operation => operation with { Exception = null, LastUpdate = at }),
        "payments.refund_accepted" => Keep(money, data.Of("refund"), isCounted: true),
        "payments.refund_refused" => Keep(money, data.Of("refund"), isCounted: false),
        "payments.refunded" => HandOver(Keep(money, data.Of("refund"), isCounted: true), data.Of("refund"), at),
        _ => money,
    };

    private static KnownMoney Open(KnownMoney money, Members terms, DateTimeOffset at) => money with
    {
        Terms = terms,
        Key = terms.Text("key") ?? "",
        Operations = terms.Is("is_offline")
            ? [Operations.Accepted(1, GatewayCommand.Validate, terms.Amount("authorized") ?? 0, at) with { PaymentId = terms.Text("key") ?? "" }]
            : [],
    };

    private static KnownMoney AskAgain(KnownMoney money, Members asked, DateTimeOffset at) => money.On(asked.Number("number"), operation => operation with
    {
        Status = OperationStatus.Requested,
        PaymentId = asked.Of("message").Text("gateway_key") ?? operation.PaymentId,
        Runs = asked.Number("runs") ?? operation.Runs,
        NextRun = asked.Time("next_run"),
        LastUpdate = at,
        // A person who has it tried again has dealt with the exception.
        Event = asked.Has("by") ? "retry" : operation.Event,
        Exception = asked.Has("by") ? null : operation.Exception,
    });

    /// <summary>A no to what is asked for leaves the exception open; where an order is rejected for it, nobody is needed.</summary>
    private static KnownMoney Answer(KnownMoney money, Members data, DateTimeOffset at)
    {
        var isDone = data.Is("is_done");
        var after = money.On(data.Number("number"), operation => operation with
        {
            Status = isDone ? OperationStatus.Succeeded : OperationStatus.Failed,
            Event = data.Text("event") ?? "",
            Response = data.Text("response"),
            NextRun = null,
            LastUpdate = at,
            Exception = isDone || operation.Command == GatewayCommand.Validate ? null : operation.Exception,
        });
        return Count(after with { Key = data.Text("new_key") ?? after.Key }, data.Number("number"));
    }

    private static KnownMoney Settle(KnownMoney money, Members data, DateTimeOffset at) => Count(money.On(data.Number("number"), operation => operation with
    {
        Status = data.Is("is_done") ? OperationStatus.Succeeded : OperationStatus.Abandoned,
        Event = data.Text("event") ?? "",
        NextRun = null,
        LastUpdate = at,
        Exception = null,
    }), data.Number("number"));

    private static KnownMoney Keep(KnownMoney money, Members refund, bool isCounted) =>
        money with { Refunds = [.. money.Refunds, new(refund.Text("credit_note_number") ?? "", refund.Amount("amount") ?? 0, isCounted)] };

    /// <summary>No gateway is asked: it counts as done (P-4).</summary>
    private static KnownMoney HandOver(KnownMoney money, Members refund, DateTimeOffset at) => money with
    {
        Operations =
        [
            .. money.Operations,
            Operations.Accepted(money.Operations.Count + 1, Refund, refund.Amount("amount") ?? 0, at) with
            {
                LineNumbers = Operations.LinesOf(refund, "lines"),
                CreditNoteNumber = refund.Text("credit_note_number"),
            },
        ],
    };

    /// <summary>A refund is given up when one of its operations is.</summary>
    private static KnownMoney Count(KnownMoney money, int? number)
    {
        if (money.Operations.FirstOrDefault(operation => operation.Number == number)?.CreditNoteNumber is not { } note)
            return money;
        var all = money.Operations.Where(operation => operation.CreditNoteNumber == note).ToList();
        var isCounted = all.TrueForAll(each => each.Status == OperationStatus.Succeeded) || !all.Exists(each => each.Status == OperationStatus.Abandoned);
        return money with { Refunds = money.Refunds.Select(refund => refund.CreditNote == note ? refund with { IsCounted = isCounted } : refund).ToValueList() };
    }
}
