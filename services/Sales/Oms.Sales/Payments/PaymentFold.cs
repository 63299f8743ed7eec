namespace Oms.Sales.Payments;

/// <summary>What the facts of an order's money add up to.</summary>
internal static class PaymentFold
{
    public static OrderPayments Evolve(OrderPayments? state, PaymentEvent fact, DateTimeOffset at)
    {
        var money = state ?? new();
        return fact switch
        {
            PaymentEvent.Opened opened => Open(money, opened.Terms, at),
            PaymentEvent.Requested { Asked: var asked } => money with { Operations = [.. money.Operations, Begin(asked, money.Terms?.Key ?? "", at)] },
            PaymentEvent.AskedAgain { Asked: var asked } => On(money, asked.Number, operation => AskAgain(operation, asked, at)),
            PaymentEvent.Answered answered => Answer(money, answered, at),
            PaymentEvent.SettledByHand settled => Refund(On(money, settled.Number, operation => Closed(operation, at, settled.By, settled.Reason) with
            {
                Status = settled.IsDone ? OperationStatus.Succeeded : OperationStatus.Abandoned,
                SettledBy = settled.By,
                Event = settled.Event,
                NextRun = null,
                LastUpdate = at,
            }), settled.Number),
            PaymentEvent.ExceptionRaised raised => On(money, raised.Number, operation => Raise(operation, raised, at)),
            PaymentEvent.ExceptionClosed closed => On(money, closed.Number, operation => Closed(operation, at, closed.By, closed.Reason) with { LastUpdate = at }),
            PaymentEvent.RefundAccepted accepted => money with { Refunds = [.. money.Refunds, new(accepted.Refund, IsReleased: false, IsPending: true)] },
            PaymentEvent.Refunded { Refund: var refund } => money with
            {
                Refunds = [.. money.Refunds, new(refund, IsReleased: true)],
                Operations = [.. money.Operations, Begin(new(money.NextNumber(), GatewayCommand.Refund, refund.Amount, PartsOf(refund), IsOffline: true, CreditNote: refund.CreditNoteNumber), "", at)],
            },
            PaymentEvent.RefundRefused refused => money with { Refunds = [.. money.Refunds, new(refused.Refund, IsReleased: false)] },
            _ => throw new InvalidOperationException($"{fact.GetType().Name} is no fact that payments know."),
        };
    }

    public static ValueList<PartAmount> PartsOf(AskedRefund refund) =>
        refund.Lines.Select(line => new PartAmount(line.LineNumber, line.PaymentReference, line.Amount)).ToValueList();

    private static OrderPayments Open(OrderPayments money, PaymentTerms terms, DateTimeOffset at) => money with
    {
        Terms = terms,
        Operations = terms.IsOffline ? [Begin(new(money.NextNumber(), GatewayCommand.Validate, terms.Authorized, [], IsOffline: true), terms.Key, at)] : [],
    };

    private static Operation Begin(Asked asked, string key, DateTimeOffset at) => new()
    {
        Number = asked.Number,
        Command = asked.Command,
        Status = asked.IsOffline ? OperationStatus.Succeeded : OperationStatus.Requested,
        IsOffline = asked.IsOffline,
        Amount = asked.Amount,
        Parts = asked.Parts,
        CreditNote = asked.CreditNote,
        Key = asked.Message?.GatewayKey ?? key,
        RequestedAt = at,
        Runs = asked.Runs,
        NextRun = asked.NextRun,
        LastUpdate = at,
        Event = asked.Command,
    };

    private static Operation AskAgain(Operation operation, Asked asked, DateTimeOffset at)
    {
        var again = operation with { Status = OperationStatus.Requested, Key = asked.Message?.GatewayKey ?? operation.Key, Runs = asked.Runs, NextRun = asked.NextRun, LastUpdate = at };
        return asked.By is { } by ? Closed(again, at, by, "tried again") with { Event = "retry", RetriedAfter = operation.Runs, SettledBy = null } : again;
    }

    private static OrderPayments Answer(OrderPayments money, PaymentEvent.Answered answered, DateTimeOffset at)
    {
        var after = On(money, answered.Number, operation => (answered.IsDone || Trouble.KindOf(operation.Command) is null ? Closed(operation, at, null, null) : operation) with
        {
            Status = answered.IsDone ? OperationStatus.Succeeded : OperationStatus.Failed,
            Event = answered.Event,
            Response = answered.Response,
            NextRun = null,
            LastUpdate = at,
        });
        return Refund(answered.NewKey is { } key && after.Terms is { } terms ? after with { Terms = terms with { Key = key } } : after, answered.Number);
    }

    /// <summary>A refund is out when each of its operations is, and given up when one of them is.</summary>
    private static OrderPayments Refund(OrderPayments money, int number)
    {
        if (money.Operation(number)?.CreditNote is not { } note)
            return money;
        var operations = money.Operations.Where(operation => operation.CreditNote == note).ToList();
        var (isOut, isOver) = (operations.TrueForAll(each => each.Status == OperationStatus.Succeeded), operations.Exists(each => each.Status == OperationStatus.Abandoned));
        return money with { Refunds = money.Refunds.Select(each => each.Refund.CreditNoteNumber == note ? each with { IsReleased = isOut, IsPending = !isOut && !isOver } : each).ToValueList() };
    }

    /// <summary>One that is open stays what it was; what comes on top is added. A contradiction does not keep a gateway from being asked.</summary>
    private static Operation Raise(Operation operation, PaymentEvent.ExceptionRaised raised, DateTimeOffset at)
    {
        var isContradiction = raised.Kind == Contracts.Sales.ExceptionKind.Contradiction;
        var trouble = operation.Trouble is { ClosedAt: null } open
            ? open with { Kind = isContradiction ? open.Kind : raised.Kind, Message = open.Message.Length < Trouble.LongestMessage ? $"{open.Message}; {raised.Message}" : open.Message }
            : new(raised.Kind, raised.Message, at);
        return operation with { Trouble = trouble, NextRun = isContradiction ? operation.NextRun : null, LastUpdate = at };
    }

    private static Operation Closed(Operation operation, DateTimeOffset at, string? by, string? reason) =>
        operation.Trouble is { ClosedAt: null } trouble ? operation with { Trouble = trouble with { ClosedAt = at, ClosedBy = by, Reason = reason } } : operation;

    private static OrderPayments On(OrderPayments money, int number, Func<Operation, Operation> change) =>
        money with { Operations = money.Operations.Select(operation => operation.Number == number ? change(operation) : operation).ToValueList() };
}
