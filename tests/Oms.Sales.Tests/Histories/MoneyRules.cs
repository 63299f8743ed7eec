using Oms.Contracts.Payments;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.Sales.Payments;

namespace Oms.Sales.Tests.Histories;

/// <summary>By payment, and by line and payment: authorised is the most that is captured, and that the most that is given back or on its way.</summary>
internal sealed class NeverMoreThanAuthorised : IRule
{
    public IEnumerable<string> AfterStep(World world) => world.Orders.SelectMany(order => Of(order, world.Money(order)));

    private static IEnumerable<string> Of(Order order, OrderPayments money)
    {
        var parts = LineMoney.PartsOf(order.Wire).ToLookup(each => new LinePart(each.Part.LineNumber, each.Part.PaymentReference));
        var back = money.Operations.Where(each => each.Command == GatewayCommand.Refund && each.Status != OperationStatus.Abandoned).SelectMany(each => each.Parts)
            .ToLookup(part => new LinePart(part.LineNumber, part.PaymentReference), part => part.Amount);
        foreach (var payment in parts.GroupBy(each => each.Key.PaymentReference))
        {
            var isAsked = money.Terms is { IsOffline: false } terms && terms.Reference == payment.Key;
            var (authorised, captured) = (isAsked ? money.Terms!.Authorized : payment.Sum(each => each.Sum(one => one.Part.Amount)), payment.Sum(Captured));
            if (captured > authorised)
                yield return $"of order {order.Wire.Id} {captured} is captured of {authorised} that {payment.Key} authorised";
        }
        foreach (var part in parts.Where(part => back[part.Key].Sum() > Captured(part)))
            yield return $"of line {part.Key.LineNumber} of order {order.Wire.Id} {back[part.Key].Sum()} is given back of {Captured(part)} that {part.Key.PaymentReference} captured";
        foreach (var part in parts.Where(part => money.RefundedOf(part.Key.LineNumber, part.Key.PaymentReference) > Captured(part)))
            yield return $"of line {part.Key.LineNumber} of order {order.Wire.Id} refunds are more than {Captured(part)} that {part.Key.PaymentReference} captured";
    }

    private static decimal Captured(IEnumerable<(Contracts.Sales.OrderLine Line, PartAmount Part, string? Status)> parts) =>
        parts.Where(each => each.Status == LineMoney.Captured).Sum(each => each.Part.Amount);
}

/// <summary>What lines say is captured is what capture operations came to, and no line is in two of them.</summary>
internal sealed class LinesAgreeWithOperations : IRule
{
    public IEnumerable<string> AfterStep(World world)
    {
        foreach (var order in world.Orders)
        {
            var captures = world.Money(order).Operations.Where(each => each.Command == GatewayCommand.Capture).ToList();
            var taken = captures.Where(each => each.Status == OperationStatus.Succeeded).SelectMany(each => each.Parts);
            var said = LineMoney.PartsOf(order.Wire).Where(each => each.Status == LineMoney.Captured).Select(each => each.Part).ToList();
            if (!taken.Order(Comparer<PartAmount>.Create(Compare)).SequenceEqual(said.Order(Comparer<PartAmount>.Create(Compare))))
                yield return $"lines of order {order.Wire.Id} say captured: {string.Join(", ", said)}; operations say: {string.Join(", ", taken)}";
            foreach (var twice in captures.SelectMany(each => each.Parts.Select(part => new LinePart(part.LineNumber, part.PaymentReference)).Distinct()).GroupBy(part => part).Where(same => same.Count() > 1))
                yield return $"{twice.Key} of order {order.Wire.Id} is in {twice.Count()} captures";
            foreach (var operation in captures.Where(each => each.Amount != each.Parts.Sum(part => part.Amount)))
                yield return $"capture {operation.Number} of order {order.Wire.Id} is over {operation.Amount}, which its lines are not";
        }
    }

    private static int Compare(PartAmount one, PartAmount other) => (one.LineNumber, one.PaymentReference, one.Amount).CompareTo((other.LineNumber, other.PaymentReference, other.Amount));
}

/// <summary>Numbers count from 1; a reference always means the same; all that was ever asked of an authorisation is within it.</summary>
internal sealed class OneChargeEach : IRule
{
    private readonly Dictionary<string, Payment> _known = [];

    public IEnumerable<string> OnMessage(World world, object message)
    {
        if (message is not PaymentMessage { Payment: var payment })
            yield break;
        if (payment.Amount <= 0)
            yield return $"the gateway is asked for {payment.Amount}";
        // The token may be another one by now.
        if (!_known.TryAdd(payment.OperationReference!, payment) && _known[payment.OperationReference!] with { GatewayKey = "" } != payment with { GatewayKey = "" })
            yield return $"{payment.OperationReference} meant another thing before";
    }

    public IEnumerable<string> AfterStep(World world)
    {
        foreach (var order in world.Orders)
        {
            var money = world.Money(order);
            if (!money.Operations.Select(each => each.Number).SequenceEqual(Enumerable.Range(1, money.Operations.Count)))
                yield return $"operations of order {order.Wire.Id} are numbered {string.Join(", ", money.Operations.Select(each => each.Number))}";
            var asked = _known.Values.Where(payment => payment.OrderId == order.Wire.Id && payment.GatewayCommand == GatewayCommand.Capture).Sum(payment => payment.Amount);
            if (asked > 0 && asked > money.Terms!.Authorized)
                yield return $"{asked} was asked for of order {order.Wire.Id}, {money.Terms.Authorized} is authorised";
        }
    }
}

/// <summary>An authorisation is let go once, when all of the order is cancelled, and never while money of it was or may be taken; then nothing is taken.</summary>
internal sealed class LetGoOnce : IRule
{
    public IEnumerable<string> OnMessage(World world, object message)
    {
        if (message is not PaymentMessage { Payment: { GatewayCommand: GatewayCommand.Capture or GatewayCommand.Cancel } payment })
            yield break;
        var order = world.Orders.Single(each => each.Wire.Id == payment.OrderId);
        var operations = world.Money(order).Operations;
        if (payment.GatewayCommand == GatewayCommand.Capture && operations.Any(each => each.Command == GatewayCommand.Cancel))
            yield return $"{payment.OperationReference} is to be captured of an authorisation that was let go";
        if (payment.GatewayCommand == GatewayCommand.Cancel && operations.Count(each => each.Command == GatewayCommand.Cancel) > 1)
            yield return $"order {order.Wire.Id} is let go twice";
        if (payment.GatewayCommand == GatewayCommand.Cancel && operations.Count(each => each is { Command: GatewayCommand.Cancel, Runs: 1 }) == 1
            && operations.Any(each => each is { Command: GatewayCommand.Capture, IsOffline: false, Status: OperationStatus.Requested }))
            yield return $"order {order.Wire.Id} is let go while a capture is out";
        if (payment.GatewayCommand == GatewayCommand.Cancel && order.Wire.Lines.Any(line => line.Status != LineStatus.Cancelled))
            yield return $"order {order.Wire.Id} is let go, and line {order.Wire.Lines.First(line => line.Status != LineStatus.Cancelled).LineNumber} is not cancelled";
    }
}

/// <summary>What Postsales hears of a refund: PENDING or FAILED until it is out or refused, which it stays.</summary>
internal sealed class SaidForGood : IRule
{
    private readonly Dictionary<string, string> _last = [];

    public IEnumerable<string> OnMessage(World world, object message)
    {
        if (message is not Settled settled)
            yield break;
        if (_last.TryGetValue(settled.CreditNoteNumber, out var last) && last is RefundOutcome.Released or RefundOutcome.Refused && last != settled.Outcome)
            yield return $"{settled.CreditNoteNumber} was {last} and is now {settled.Outcome}";
        _last[settled.CreditNoteNumber] = settled.Outcome;
    }
}
