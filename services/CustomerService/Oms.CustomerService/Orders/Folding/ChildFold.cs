using Oms.Contracts.History;

namespace Oms.CustomerService.Orders.Folding;

/// <summary>The exchanges and reshipments of an order, as Postsales tells them.</summary>
internal static class ChildFold
{
    private const string Exchange = "EX";
    private const string Reshipment = "RE";

    /// <summary>What an order with this origin is.</summary>
    public static OrderKind KindOf(string? origin) => origin switch
    {
        Exchange => OrderKind.Exchange,
        Reshipment => OrderKind.Reshipment,
        _ => OrderKind.Normal,
    };

    /// <param name="facts">Of the order's stream at Postsales, in order.</param>
    public static ValueList<ChildView> Of(IEnumerable<Fact> facts) => facts.Aggregate((ValueList<ChildView>)[], (children, fact) => Go(children, fact, Members.Of(fact)));

    private static ValueList<ChildView> Go(ValueList<ChildView> children, Fact fact, Members data) => fact.Name switch
    {
        "order.lines_replaced" => [.. children, Asked(fact, data.Of("child"))],
        "order.child_renumbered" => On(children, data, child => child with { OrderId = data.Text("new_order_id") ?? child.OrderId }),
        "order.child_placed" => On(children, data, child => child with { State = "placed" }),
        "order.child_ended" => On(children, data, child => End(child, data.Numbers("line_numbers"))),
        _ => children,
    };

    private static ChildView Asked(Fact fact, Members child) => new(
        child.Text("order_id") ?? "", KindOf(child.Text("origin")),
        child.List("lines").Select(line => line.Number("line_number")).OfType<int>().ToValueList(),
        "asked", fact.At, child.Of("content").Text("customer_service_agent") ?? fact.By);

    /// <summary>Lines it stands for no longer are taken out; with the last of them it is over.</summary>
    private static ChildView End(ChildView child, ValueList<int> lines)
    {
        var left = child.Lines.Where(line => !lines.Contains(line)).ToValueList();
        return child with { Lines = left, State = left.Count == 0 ? "ended" : child.State };
    }

    private static ValueList<ChildView> On(ValueList<ChildView> children, Members data, Func<ChildView, ChildView> change) =>
        children.Select(child => child.OrderId == data.Text("order_id") ? change(child) : child).ToValueList();
}
