using System.Text;
using System.Text.Json;
using Oms.Contracts.History;
using Oms.Contracts.Json;

namespace Oms.CustomerService.Web.Tests.Following;

/// <summary>What the console keeps of what it hears, over the real broker.</summary>
[TestFixture]
internal sealed class KeepingFacts
{
    private ConsoleApp _console = null!;
    private ForeignClient _service = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _console = await ConsoleApp.StartAsync();
        _service = await _console.Broker.ConnectAsync("sales");
        // Nobody is there to tell the whole history, for which the console asks first.
        await _console.Database.ExecuteAsync("insert into fact_replay (service, complete) select unnest(array['sales', 'logistics', 'postsales']), true on conflict (service) do update set complete = true");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        await _service.DisposeAsync();
        await _console.DisposeAsync();
    }

    [Test]
    public async Task a_fact_that_comes_twice_is_kept_once()
    {
        var fact = FactOf("twice", 1);

        await PublishAsync(fact, fact);

        await CountIsAsync("twice", 1);
        Assert.That(await _console.Database.ValueAsync<string>("select data->>'text' from fact_log where stream = 'S/twice/comments'"), Is.EqualTo("said 1"));
    }

    [Test]
    public async Task a_missing_fact_is_a_gap_until_it_comes()
    {
        await PublishAsync(FactOf("gap", 1), FactOf("gap", 3));
        await CountIsAsync("gap", 2);
        Assert.That(await GapsAsync("gap"), Is.EqualTo(1));

        await PublishAsync(FactOf("gap", 2));

        await CountIsAsync("gap", 3);
        Assert.That(await GapsAsync("gap"), Is.Zero);
    }

    [Test]
    public async Task who_has_it_is_asked_for_a_missing_fact_again_and_again_but_less_and_less_often()
    {
        await using var listener = await _console.Broker.ConnectAsync("operator");
        var asked = await listener.CollectAsync("oms.history.fact_management.replay");
        await PublishAsync(FactOf("lost", 2));

        await asked.FirstAsync(each => (string?)each.Json["stream"] == "S/lost/comments");

        await Eventually.TrueAsync(async () => await _console.Database.ValueAsync<long>("select count(*) from fact_gap where stream = 'S/lost/comments' and asked > 0") == 1, () => "noted that it was asked for");
    }

    private static Fact FactOf(string order, int version) => new()
    {
        Service = Party.Sales, Document = "comments", Stream = $"S/{order}/comments", Version = version, Name = "comments.added", At = DateTimeOffset.UnixEpoch.AddMinutes(version),
        Data = new(JsonSerializer.SerializeToElement(new { text = $"said {version}" })),
    };

    private async Task PublishAsync(params Fact[] facts)
    {
        foreach (var fact in facts)
            await _service.PublishAsync("oms.history.fact.recorded", Encoding.UTF8.GetString(WireJson.Write(new FactRecorded { Fact = fact })));
    }

    private Task CountIsAsync(string order, long facts) =>
        Eventually.TrueAsync(async () => await _console.Database.ValueAsync<long>($"select count(*) from fact_log where stream = 'S/{order}/comments'") == facts, () => $"{facts} facts of {order}");

    private Task<long> GapsAsync(string order) => _console.Database.ValueAsync<long>($"select count(*) from fact_gap where stream = 'S/{order}/comments'");
}
