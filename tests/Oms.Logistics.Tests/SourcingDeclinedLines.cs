using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Contracts.Logistics.SourcingManagement;
using Oms.Deciding;
using Oms.Logistics.ShipmentRequests;
using Oms.Logistics.SourcingLines;
using Oms.Testing;
using static Oms.Logistics.Tests.Sample;
using ShipmentRequest = Oms.Logistics.ShipmentRequests.ShipmentRequest;
using Sourcing = Oms.Logistics.SourcingLines.Sourcing;

namespace Oms.Logistics.Tests;

[Rule("S-4")]
internal sealed class SourcingDeclinedLines
{
    [Test]
    public void the_next_source_is_asked_in_the_same_breath() =>
        ARequest("WH1", "WH2").When(Declines(1))
            .ThenFacts(typeof(ShipmentRequestEvent.LinesDeclined), typeof(SourcingEvent.Settled), typeof(ShipmentRequestEvent.Requested))
            .ThenIs(s => s.Announced<Requested>().Select(m => m.ShipmentRequest)
                .Select(r => (r.Id, r.SourceId, r.Items.Select(item => item.OrderLineNumber).ToValueList())).Single(), (SecondRequest, "WH2", [1, 3, 5]))
            .ThenIs(s => s.Announced<Settled>().Single().Sourcing.Lines, [Sourced(1), Sourced(3)]);

    [Test]
    public void a_source_that_declined_is_not_asked_again() =>
        ARequest("WH1", "WH2").Given(Declines(2)).When(Declines(2) with { RequestId = SecondRequest }).Then(
            new Change(typeof(ShipmentRequest), SecondRequest, new ShipmentRequestEvent.LinesDeclined([new(2, "PICKDECLINED")])),
            new Change(typeof(Sourcing), SourcingStream, new SourcingEvent.Settled([new(2, SourcingOutcome.OutOfStock, DeclinedBy: "WH2")], 2)))
            .ThenIs(s => s.Find<Sourcing>(SourcingStream)!.Line(2), new SettledLine(2)
            {
                Outcome = SourcingOutcome.OutOfStock,
                DeclinedBy = ["WH1", "WH2"],
                Allocations = 1 + 1,
            });

    [Test]
    public void only_the_line_that_was_declined_remembers_it() =>
        ARequest("WH1", "WH2").Given(Declines(2)).When(Declines(4)).ThenIs(s => s.Find<Sourcing>(SourcingStream)!.Line(1)!.DeclinedBy, []);

    [Test]
    [Rule("S-3")]
    public void a_forced_source_that_declined_leaves_none() =>
        FromNothing("WH1", "WH2").Given(ReleasedOf(With(2, line => line with { SourceLocation = "WH9" }), 2)).When(Declines(2))
            .ThenIs(s => s.Announced<Settled>().Single().Sourcing.Lines,
                [new() { LineNumber = 2, Outcome = SourcingOutcome.OutOfStock, TotalSourceAllocations = 1 }]);

    [Test]
    public void a_service_declined_alone_is_done_nowhere_else() =>
        ARequest("WH1", "WH2").When(Declines(3)).Then(
            new ShipmentRequestEvent.LinesDeclined([new(3, "PICKDECLINED")]),
            new SourcingEvent.Settled([new(3, SourcingOutcome.OutOfStock, DeclinedBy: "WH1")], 1));

    [Test]
    public void a_release_that_arrives_again_finds_the_lines_settled() =>
        ARequest("WH1", "WH2").Given(Declines(2)).When(Released(1, 2, 4)).ThenNothing();

    private static SourcedLine Sourced(int line) => new()
    {
        LineNumber = line,
        Outcome = SourcingOutcome.Sourced,
        SourceId = "WH2",
        ShipmentRequestId = SecondRequest,
        TotalSourceAllocations = 2,
    };
}
