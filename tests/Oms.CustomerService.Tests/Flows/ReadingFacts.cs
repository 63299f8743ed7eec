using System.Text.Json;
using Oms.Contracts.History;
using Oms.CustomerService.Flows.Reading;

namespace Oms.CustomerService.Tests.Flows;

/// <summary>Whatever a fact says or leaves out, there is a flow.</summary>
internal sealed class ReadingFacts
{
    private static readonly string[] Nothing = ["null", "[]", "7", "\"x\"", "{}", """{"order": [], "lines": {}, "released": 1, "hold": 5, "asked": [], "terms": null, "number": "x", "outcomes": [1], "request": "x", "rma": 1}"""];

    /// <summary>Facts that are no step of a flow: refunds, children, the copy of the order, requests to the warehouse of a return.</summary>
    private static readonly string[] NoStep =
    [
        "order.payments_marked", "order.shipping_address_changed", "payments.refund_accepted", "payments.refunded", "payments.refund_refused", "sourcing.withdrawal_refused", "order.booked", "order.child_ended", "order.child_placed",
        "order.child_renumbered", "order.followed", "order.learned", "order.lines_replaced", "return.cancelled", "return.request_retried", "return.tracking_changed",
    ];

    private static readonly string[] Documents = ["order", "payments", "approval", "sourcing", "shipment_request", "return"];

    private static IEnumerable<TestCaseData> Recorded => Directory.EnumerateFiles(Oms.Testing.Repository.PathOf("tests", "Oms.House.Tests", "recorded"), "*.json", SearchOption.AllDirectories)
        .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "facts" && Documents.Contains(Path.GetFileName(path).Split('.')[0]))
        .Select(path => new TestCaseData(Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(path)!)!), Path.GetFileNameWithoutExtension(path), File.ReadAllText(path))
            .SetArgDisplayNames(Path.GetRelativePath(Oms.Testing.Repository.Root, path)));

    [Test]
    public void an_unknown_fact_changes_nothing()
    {
        var flow = Story.Sent().Flow;
        Assert.That(Story.Sent().Sales("order.painted", """{"colour": "red"}""").Sourcing("sourcing.sung", "{}").Warehouse("burnt").Flow, Is.EqualTo(flow));
        Assert.That(OrderFlow.Of([.. Story.Sent().Facts, new Fact { Service = "weather", Name = "order.stopped", Version = 1 }]), Is.EqualTo(flow));
    }

    [Test]
    public void no_facts_have_a_flow_too() => Assert.That(OrderFlow.Of([]).Tasks.Select(task => task.State), Is.All.EqualTo(TaskState.Waiting));

    [Test]
    public void facts_without_their_members_have_a_flow_too([ValueSource(nameof(Nothing))] string data)
    {
        foreach (var fact in Stories.All.SelectMany(life => life.Story.Facts))
            Assert.That(OrderFlow.Of([fact with { Data = new(JsonElement.Parse(data)) }]).Tasks, Has.Count.EqualTo(12), fact.Name);
    }

    [Test]
    public void a_damaged_fact_among_others_leaves_the_others()
    {
        var facts = Story.Sent().Facts.Select(fact => fact.Name == "sourcing.settled" ? fact with { Data = new(JsonElement.Parse("[]")) } : fact);
        Assert.That(OrderFlow.Of(facts).Tasks.Single(task => task.Name == "Allocation").State, Is.EqualTo(TaskState.Complete));
    }

    /// <summary>The names on disk of the other services are known here; a new fact of an order is read, or said to be no step.</summary>
    [TestCaseSource(nameof(Recorded))]
    public void every_fact_that_services_store_is_read(string service, string name, string data)
    {
        var news = FactReading.Read(new Fact { Service = service, Name = name, Stream = "ST1/1", Version = 1, Data = new(JsonElement.Parse(data)) });
        Assert.That(news, NoStep.Contains(name) ? Is.Null : Is.Not.Null);
    }
}
