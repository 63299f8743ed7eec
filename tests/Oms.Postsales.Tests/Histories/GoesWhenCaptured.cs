using Oms.Postsales.Ledgers;

namespace Oms.Postsales.Tests.Histories;

/// <summary>
/// Of a line whose money an approved return gives back nothing stays, whenever it was captured: it was appeased before, or it
/// goes, unless somebody or Sales kept it.
/// </summary>
internal sealed class GoesWhenCaptured : IRule
{
    private readonly HashSet<(string Order, int Line)> _replaced = [];

    public IEnumerable<string> AfterStep(World world)
    {
        foreach (var order in world.Postsales.All<Order>())
            _replaced.UnionWith(order.Children.SelectMany(child => child.Lines).Select(line => (order.Id, line.LineNumber)));
        return from order in world.Postsales.All<Order>()
               from known in order.Returns
               where known.Status == ReturnStatus.Approved
               from line in Paying.Lines(order, known)
               where !IsLeftToAnAgent(order, known, line)
               from account in order.Money().Of(line)
               where !account.Left().IsNothing() && !order.Ledger.Any(move => move.Kind == MoveKind.Waived && move.LineNumber == line && move.PaymentReference == account.PaymentReference)
               select $"line {line} of order {order.Wire.Id} came back by {known.Rma}, and {Words.Of(account.Left())} by {account.PaymentReference} stays";
    }

    /// <summary>Something stood for it when it came back, and ended then (E-9).</summary>
    private bool IsLeftToAnAgent(Order order, OrderReturn known, int line) => !known.Released.Contains(line)
        && (known.Joined.FirstOrDefault(joined => joined.LineNumber == line)?.Causes ?? [line]).Any(cause => !known.Released.Contains(cause) && _replaced.Contains((order.Id, cause)));
}
