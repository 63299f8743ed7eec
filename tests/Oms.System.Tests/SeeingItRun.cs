using Oms.System.Tests.Collecting;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary>What a collector is told of one order by all services, and what their own pages say.</summary>
[TestFixture]
internal sealed class SeeingItRun
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string Storefront = "00f067aa0ba902b7";
    private const string Creates = $"sales.{Wire.Create}";

    private OtlpCollector _collector = null!;
    private OmsSystem _oms = null!;
    private Parties _parties = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _collector = new();
        _oms = await OmsSystem.StartAsync(_collector.Settings);
        _parties = await Parties.ConnectAsync(_oms.Broker);
        // One order that Sales cannot store, whatever it tries.
        await _oms.SalesDatabase.ExecuteAsync("""
            create function fail() returns trigger language plpgsql as $$ begin if new.id = 'ST1/poison' then raise exception 'poison'; end if; return new; end $$;
            create trigger fail before insert on mt_doc_order for each row execute function fail();
            """);
        await CreateAsync(Wire.Order("seen").ToJsonString(), "seen-id");
        await _parties.Warehouse.PublishAsync(Wire.LinesShipped, Wire.Shipped(await _parties.RequestedAsync("seen"), 1, 2));
        await _parties.UntilAsync("seen", "COMPLETE/FULLYSHIPPED");
        await CreateAsync(Wire.Order("seen").ToJsonString(), "seen-id");
        await CreateAsync("rubbish", "rubbish-id");
        await CreateAsync(Wire.Order("poison").ToJsonString(), "poison-id");
        await CreateAsync(Wire.Order("last").ToJsonString(), "last-id");
        await _parties.RequestedAsync("last");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _parties.DisposeAsync();
        await _oms.DisposeAsync();
        await _collector.DisposeAsync();
    }

    [Test]
    public async Task one_trace_follows_an_order_from_the_storefront_through_sales_and_logistics_and_back()
    {
        var create = await SpanAsync("sales", $"process {Wire.Create}", parent: Storefront);
        var release = await SpanAsync("logistics", $"process {Wire.Released}", create.Id);
        var settle = await SpanAsync("sales", $"process {Wire.Settled}", release.Id);
        foreach (var (service, message, parent) in new[]
        {
            ("sales", Wire.Created, create), ("sales", Wire.Released, create), ("logistics", Wire.Settled, release), ("logistics", Wire.Requested, release), ("sales", Wire.Updated, settle),
        })
            await SpanAsync(service, $"send {message}", parent.Id);
        Assert.Multiple(() =>
        {
            Assert.That(create.Tags["messaging.system"], Is.EqualTo("rabbitmq"));
            Assert.That(create.Tags["messaging.message.id"], Is.EqualTo("seen-id"));
            Assert.That(create.Tags["oms.stream"], Is.EqualTo("ST1/seen ST1/seen/payments"));
            Assert.That(create.Tags["oms.outcome"], Is.EqualTo("accepted"));
            Assert.That(_collector.Spans.Where(span => span.Scope == "Npgsql" && span.Parent == create.Id), Is.Not.Empty, "the database's part in it");
            Assert.That(_collector.Spans.Select(span => span.Scope).Distinct(), Is.EquivalentTo(new[] { "Oms", "Npgsql" }));
            Assert.That(_collector.Spans.Where(span => span.Scope == "Npgsql" && span.Parent == ""), Is.Empty, "polls are no traces");
        });
    }

    [Test]
    public Task what_is_logged_of_a_message_stands_in_its_trace() => Eventually.TrueAsync(
        () => _collector.Logs.Any(line => line.StartsWith($"sales {Trace} {{Stream}} {{Version}}", StringComparison.Ordinal)),
        () => $"a line of the trace, there was\n{string.Join('\n', _collector.Logs)}");

    [Test]
    public async Task the_numbers_of_all_services_arrive()
    {
        var expected = new Dictionary<string, double>
        {
            [$"sales oms.accepted queue={Creates}"] = 2,
            [$"sales oms.duplicates queue={Creates}"] = 1,
            [$"sales oms.refused queue={Creates}"] = 1,
            [$"sales oms.faults queue={Creates}"] = 1,
            [$"sales oms.error_queue.messages queue={Creates}"] = 1,
            [$"logistics oms.accepted queue=logistics.{Wire.Released}"] = 2,
            [$"logistics oms.accepted queue=logistics.{Wire.LinesShipped}"] = 1,
            ["logistics oms.facts document=shipment_request"] = 3,
            ["sales oms.outbox.rows"] = 0,
            ["sales oms.outbox.lag"] = 0,
            ["logistics oms.stock.waiting"] = 0,
            ["postsales oms.outbox.rows"] = 0,
            ["postsales oms.outbox.lag"] = 0,
        };
        await Eventually.TrueAsync(
            () => expected.All(each => _collector.Metrics.TryGetValue(each.Key, out var value) && value.Equals(each.Value)), () => $"{string.Join('\n', expected)}\nthere was\n{string.Join('\n', _collector.Metrics.OrderBy(each => each.Key))}");
        Assert.That(_collector.Metrics[$"sales oms.handling.duration queue={Creates}"], Is.GreaterThanOrEqualTo(2));
        Assert.That(_collector.Metrics["sales oms.published"], Is.GreaterThan(10));
    }

    [Test]
    public async Task the_same_numbers_stand_on_the_services_own_page()
    {
        await Eventually.TrueAsync(
            async () => (await _oms.Sales.MetricsAsync()).GetValueOrDefault($$"""oms_faults_total{queue="{{Creates}}"}""").Equals(1), () => "the fault");
        var sales = await _oms.Sales.MetricsAsync();
        Assert.Multiple(() =>
        {
            Assert.That(sales[$$"""oms_accepted_total{queue="{{Creates}}"}"""], Is.EqualTo(2));
            Assert.That(sales[$$"""oms_duplicates_total{queue="{{Creates}}"}"""], Is.EqualTo(1));
            Assert.That(sales[$$"""oms_refused_total{queue="{{Creates}}"}"""], Is.EqualTo(1));
            Assert.That(sales[$$"""oms_handling_duration_seconds_bucket{queue="{{Creates}}",le="+Inf"}"""], Is.EqualTo(sales[$$"""oms_handling_duration_seconds_count{queue="{{Creates}}"}"""]));
            Assert.That(sales.Keys, Does.Contain("oms_outbox_lag_seconds").And.Contain("oms_outbox_rows").And.Contain("oms_published_total"));
        });
    }

    private Task CreateAsync(string body, string id) => _parties.Storefront.PublishAsync(Wire.Create, body, messageId: id, with: properties =>
        properties.Headers = new Dictionary<string, object?> { ["traceparent"] = $"00-{Trace}-{Storefront}-01" });

    /// <summary>The first such span of the trace under that parent.</summary>
    private async Task<Span> SpanAsync(string service, string name, string parent)
    {
        Span? found = null;
        await Eventually.TrueAsync(
            () => (found = _collector.Spans.FirstOrDefault(span => span.Trace == Trace && span.Service == service && span.Name == name && span.Parent == parent)) is not null,
            () => $"{service}: {name} under {parent}, there was\n{string.Join('\n', _collector.Spans.Where(span => span.Trace == Trace && span.Scope == "Oms"))}");
        return found!;
    }
}
