using Oms.CustomerService.Orders;
using Oms.CustomerService.Web.Seeing;

namespace Oms.CustomerService.Web.Tests.Seeing;

/// <summary>The graph of the orders that belong together, from wherever one looks.</summary>
internal sealed class FindingAFamily
{
    private static readonly OrderView Sale = Order("100", null, ("E1", [1]), ("R1", [2, 3]));
    private static readonly OrderView Exchange = Order("E1", "100", ("E2", [1])) with { Kind = OrderKind.Exchange };
    private static readonly OrderView Second = Order("E2", "E1") with { Kind = OrderKind.Exchange };

    [TestCase("100")]
    [TestCase("E1")]
    [TestCase("E2")]
    public async Task it_is_the_same_from_each_of_them(string from) =>
        Assert.That(Told(await OfAsync(from, Sale, Exchange, Second)), Is.EqualTo("100(E1[1](E2[1]) R1?[2,3])"));

    [Test]
    public async Task an_order_alone_is_its_own() => Assert.That((await OfAsync("100", Order("100", null))).IsAlone);

    /// <summary>Of a parent that is not known, or that the user does not see, nothing is shown.</summary>
    [Test]
    public async Task a_parent_that_is_not_there_is_left_out() => Assert.That(Told(await OfAsync("E1", Exchange, Second)), Is.EqualTo("E1(E2[1])"));

    [Test]
    public async Task a_circle_ends()
    {
        var (first, second) = (Order("A", "B", ("B", [1])), Order("B", "A", ("A", [1])));
        Assert.That(Told(await OfAsync("A", first, second)), Is.EqualTo("B(A[1])"));
    }

    private static OrderView Order(string id, string? original, params (string Id, int[] Lines)[] children) => new()
    {
        Store = "ST1",
        Id = id,
        OriginalOrderId = original,
        Status = "COMPLETE",
        Children = [.. children.Select(child => new ChildView(child.Id, child.Id[0] == 'R' ? OrderKind.Reshipment : OrderKind.Exchange, [.. child.Lines], "placed", Seen.Noon, null))],
    };

    private static Task<Relative> OfAsync(string from, params OrderView[] known) =>
        Families.OfAsync(known.Single(view => view.Id == from), ids => Task.FromResult<IReadOnlyList<OrderView>>([.. known.Where(view => ids.Contains(view.Id))]));

    private static string Told(Relative relative) =>
        $"{relative.Id}{(relative.Status is null ? "?" : "")}{(relative.Lines.Count > 0 ? $"[{string.Join(',', relative.Lines)}]" : "")}{(relative.IsAlone ? "" : $"({string.Join(' ', relative.Children.Select(Told))})")}";
}
