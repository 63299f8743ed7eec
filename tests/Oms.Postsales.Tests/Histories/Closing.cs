namespace Oms.Postsales.Tests.Histories;

/// <summary>Gives everything back that the rules allow to give back: lines by returns, what is left of them by appeasements.</summary>
internal sealed class Closing(World world, int seed)
{
    private readonly Agent _agent = new(world);
    private readonly Random _random = new(seed);

    public void GiveEverythingBack()
    {
        world.Tell("everything shall go back now");
        world.Sales.IsWilling = true;
        // Before what is left comes back, or after.
        if (_random.Next(2) == 0)
            CaptureAll();
        for (var before = -1; before < Known();)
        {
            before = Known();
            ShipAll();
            ApproveAll();
            foreach (var order in Shuffled(world.Postsales.All<Order>()))
                ReturnSome(order.Id);
        }
        CaptureAll();
        ApproveAll();
        foreach (var order in Shuffled(world.Postsales.All<Order>()))
            AppeaseRest(order);
    }

    private int Known() => world.Postsales.All<Return>().Count() + world.Postsales.All<Order>().Sum(order => order.Version);

    private void ShipAll()
    {
        foreach (var order in world.Sales.Orders.ToList())
        {
            if (order.Lines.Where(line => line.Status == "RECEIVED" && ProductType.IsProduct(line)).Select(line => line.LineNumber).ToList() is { Count: > 0 } open)
                world.Sales.Ship(order.Id, open);
        }
        world.Deliver();
    }

    private void CaptureAll()
    {
        foreach (var order in Shuffled(world.Sales.Orders.Where(order => order.Lines.Any(IsUncaptured))))
            _agent.Capture(order, [.. order.Lines.Where(IsUncaptured).Select(line => line.LineNumber)], null);
        world.Deliver();
    }

    /// <summary>Also what never ships and was begun: where a payment that is only tax is captured alone, there is no net to appease.</summary>
    private static bool IsUncaptured(Contracts.Sales.OrderLine line) => (line.Payments ?? []).Select(payment => payment.Status == LineStatuses.Captured).ToHashSet() is { } captured
        && captured.Contains(false) && (line.Status is LineStatuses.Shipped or LineStatuses.Returned || captured.Contains(true));

    private void ApproveAll()
    {
        foreach (var known in Shuffled(world.Postsales.All<Return>().Where(each => each.Status == ReturnStatus.Requested)))
            _agent.Approve(known, false);
        foreach (var refund in Shuffled(world.Postsales.All<Refund>().Where(each => !each.IsAsked && each.Status == RefundStatus.Requested)))
            _agent.Release(refund, false);
        world.Deliver();
        foreach (var note in Shuffled(world.Sales.Unanswered))
            _agent.Answer(note, isPaid: true);
        world.Deliver();
    }

    private void ReturnSome(string stream)
    {
        foreach (var number in Shuffled(world.Postsales.Find<Order>(stream)!.Wire.Lines.Where(ProductType.IsProduct).Select(line => line.LineNumber)))
        {
            var order = world.Postsales.Find<Order>(stream)!;
            if (order.Line(number)!.Status == LineStatuses.Shipped && order.ReturnOf(number) is null)
                _agent.Authorize(order, [number], null, false);
            ApproveAll();
        }
    }

    private void AppeaseRest(Order order)
    {
        foreach (var line in Shuffled(order.Wire.Lines.Where(line => line.ProductType != ProductType.Service).Select(line => line.LineNumber)))
        {
            if (world.Postsales.Find<Order>(order.Id) is { } now && !now.Money().Left(line).IsNothing())
                _agent.Appease(now, [(line, _agent.Amount(now, line, 100))], false);
            world.Deliver();
        }
    }

    private T[] Shuffled<T>(IEnumerable<T> all)
    {
        var list = all.ToArray();
        _random.Shuffle(list);
        return list;
    }
}
