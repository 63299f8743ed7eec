namespace Oms.Postsales.Tests.Histories;

/// <summary>Lets fates happen: each line's deeds in their order, its appeasements in any, the lines among each other in any.</summary>
internal sealed class Telling
{
    private readonly World _world;
    private readonly Agent _agent;

    private Telling(Fates fates)
    {
        _world = new(new(fates.Purchases, fates.Settings, Answers.AsAsked, []));
        _agent = new(_world);
    }

    /// <summary>Line by line.</summary>
    public static World Straight(Fates fates)
    {
        var telling = new Telling(fates);
        foreach (var deed in fates.Lines().SelectMany(line => telling.Deeds(line.Order, line.Line, line.Fate)))
            telling.Do(deed);
        return telling._world;
    }

    /// <summary>All at once.</summary>
    public static World Shuffled(Fates fates)
    {
        var (telling, random) = (new Telling(fates), new Random(fates.Seed));
        var deeds = fates.Lines().Select(line => new Queue<Action>(telling.Deeds(line.Order, line.Line, line.Fate with { Appeasements = Mixed(line.Fate.Appeasements, random) }))).ToList();
        while (deeds.Where(left => left.Count > 0).ToList() is { Count: > 0 } some)
            telling.Do(some[random.Next(some.Count)].Dequeue());
        return telling._world;
    }

    private static ValueList<int> Mixed(ValueList<int> all, Random random)
    {
        var mixed = all.ToArray();
        random.Shuffle(mixed);
        return [.. mixed];
    }

    private void Do(Action deed)
    {
        deed();
        _world.Deliver();
    }

    private IEnumerable<Action> Deeds(string id, int line, Fate fate)
    {
        var stream = Order.StreamOf(Purchase.Store, id);
        if (fate.Ending == Ending.Cancelled)
            return [() => _world.Sales.Cancel(id, [line])];
        return
        [
            () => _world.Sales.Ship(id, [line]),
            .. fate.Appeasements.Select(percent => (Action)(() => Appease(stream, line, percent))),
            .. fate.Ending switch
            {
                Ending.Returned => [() => Return(stream, line)],
                Ending.Exchanged => [() => Exchange(stream, line), () => Return(stream, line)],
                Ending.ExchangedAndReturned => [() => Exchange(stream, line), () => Return(stream, line), () => ReturnEnd(stream, line)],
                Ending.ExchangedTwiceAndReturned =>
                    [() => Exchange(stream, line), () => Return(stream, line), () => ExchangeEnd(stream, line), () => ReturnBeforeEnd(stream, line), () => ReturnEnd(stream, line)],
                _ => Array.Empty<Action>(),
            },
        ];
    }

    private void Appease(string stream, int line, int percent)
    {
        var order = _world.Postsales.Find<Order>(stream)!;
        var unit = new decimal(1, 0, 0, false, (byte)Contracts.Common.Currency.DecimalsOf(order.Currency()));
        var captured = order.Money().Captured(line);
        var amount = decimal.Floor((_world.History.Settings.AppeasementBase == AppeasementBases.Gross ? captured.Gross() : captured.Net) / unit * percent / 100) * unit;
        if (amount > 0)
            _agent.Appease(order, [(line, amount)], false);
    }

    private void Return(string stream, int line)
    {
        _agent.Authorize(_world.Postsales.Find<Order>(stream)!, [line], null, false);
        foreach (var known in _world.Postsales.All<Return>().Where(each => each.Status == ReturnStatus.Requested).ToList())
            _agent.Approve(known, false);
        foreach (var refund in _world.Postsales.All<Refund>().Where(each => !each.IsAsked).ToList())
            _agent.Release(refund, false);
        if (_world.Postsales.Find<Order>(stream)!.ReturnOf(line) is not { Status: ReturnStatus.Approved })
            throw _world.Red($"line {line} of {stream} does not come back");
    }

    private void Exchange(string stream, int line)
    {
        _agent.Exchange(_world.Postsales.Find<Order>(stream)!.Wire.Id, [line], false);
        _world.Deliver();
        var (end, number) = End(stream, line);
        _world.Sales.Ship(end.Wire.Id, [number]);
        if (end.Id == stream)
            throw _world.Red($"line {line} of {stream} is not exchanged");
    }

    private void ExchangeEnd(string stream, int line)
    {
        var (end, number) = End(stream, line);
        Exchange(end.Id, number);
    }

    private void ReturnEnd(string stream, int line)
    {
        var (end, number) = End(stream, line);
        Return(end.Id, number);
    }

    /// <summary>The exchange that was exchanged.</summary>
    private void ReturnBeforeEnd(string stream, int line)
    {
        var (order, child) = (_world.Postsales.Find<Order>(stream)!, _world.Postsales.Find<Order>(stream)!.ChildOf(line)!);
        Return(Order.StreamOf(order.Store, child.OrderId), child.Lines[0].ChildLineNumber);
    }

    private (Order Order, int Line) End(string stream, int line) => Leaving.EndOf(_world, _world.Postsales.Find<Order>(stream)!, line).End;
}
