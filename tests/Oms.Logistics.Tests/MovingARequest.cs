using Oms.Logistics.ShipmentRequests;
using static Oms.Logistics.Tests.Sample;
using StartPicking = Oms.Contracts.Logistics.ShipmentRequestManagement.StartPicking;

namespace Oms.Logistics.Tests;

/// <summary>Walks the table of a request's statuses.</summary>
internal sealed class MovingARequest
{
    private static readonly string[] Ends = [RequestStatus.Shipped, RequestStatus.Declined, RequestStatus.Cancelled];

    private static readonly Dictionary<(string From, string To), object[]> Ways = new()
    {
        [("NEW", "PICKING")] = [Picking],
        [("NEW", "PARTIALLY_SHIPPED")] = [Ships(1)],
        [("NEW", "SHIPPED")] = [Ships(1, 2, 4)],
        [("NEW", "DECLINED")] = [Declines(1, 2, 4)],
        [("NEW", "CANCELLED")] = [Cancels(2), Declines(1, 4)],
        [("PICKING", "PARTIALLY_SHIPPED")] = [Picking, Ships(1)],
        [("PICKING", "SHIPPED")] = [Picking, Ships(1, 2, 4)],
        [("PICKING", "DECLINED")] = [Picking, Declines(1, 2, 4)],
        [("PICKING", "CANCELLED")] = [Picking, Cancels(1, 2, 4)],
        [("PARTIALLY_SHIPPED", "SHIPPED")] = [Ships(1), Ships(2, 4)],
    };

    private static StartPicking Picking => new() { ShipmentRequestId = Request };

    [Test]
    public void every_move_in_the_table_can_be_made() =>
        Assert.Multiple(() =>
        {
            foreach (var move in RequestStatus.Transitions)
            {
                var before = ARequest().Given(Ways[move][..^1]);
                Assert.That(StatusOf(before), Is.EqualTo(move.From), $"before {move}");
                Assert.That(StatusOf(before.Given(Ways[move][^1])), Is.EqualTo(move.To), $"after {move}");
            }
        });

    [Test]
    public void every_status_is_reached_from_new()
    {
        var reached = new HashSet<string> { RequestStatus.New };
        while (RequestStatus.Transitions.Any(move => reached.Contains(move.From) && reached.Add(move.To)))
            continue;
        Assert.That(reached, Is.EquivalentTo(RequestStatus.Transitions.SelectMany(move => new[] { move.From, move.To }).Distinct()));
    }

    [Test]
    public void only_the_three_ends_lead_nowhere() =>
        Assert.That(RequestStatus.Transitions.Select(move => move.To).Except(RequestStatus.Transitions.Select(move => move.From)), Is.EquivalentTo(Ends));

    private static string StatusOf(Testing.Scenario scenario) => scenario.Find<ShipmentRequest>(Request)!.Content.Status;
}
