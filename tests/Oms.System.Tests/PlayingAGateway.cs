using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests;

/// <summary><c>oms gateway</c> asked by a foreign client, as Sales asks an adapter.</summary>
[TestFixture]
internal sealed class PlayingAGateway
{
    private TestBroker _broker = null!;
    private ForeignClient _sales = null!;
    private Collected _answers = null!;

    [SetUp]
    public async Task ConnectAsync()
    {
        _broker = await TestBroker.CreateAsync();
        _sales = await _broker.ConnectAsync("operator");
        _answers = await _sales.CollectAsync(Wire.SaidByGateways);
    }

    [TearDown]
    public async Task DisconnectAsync()
    {
        await _sales.DisposeAsync();
        await _broker.DisposeAsync();
    }

    [Test]
    public async Task each_command_is_answered_with_what_was_asked()
    {
        await using var gateway = await PlayAsync();
        foreach (var command in Wire.SaidToGateways)
            await AskAsync(command, $"ST1/17/{command}", 76.15m);
        var answers = await _answers.AtLeastAsync(5);
        Assert.That(answers.Select(answer => (answer.Exchange, answer.Key)), Is.EquivalentTo(new[] { Wire.Validated, Wire.Revalidated, Wire.Captured, Wire.Voided, Wire.GivenBack }.Select(name => (name, "PAYGATE"))));
        var payment = answers.Single(answer => answer.Exchange == Wire.Captured).Json["payment"]!.AsObject();
        Assert.That((string?)payment["gateway_response"], Is.EqualTo("approved"));
        Assert.That((decimal)payment["gateway_response_time"]!, Is.InRange(0, 30));
        payment.Remove("gateway_response");
        payment.Remove("gateway_response_time");
        Assert.That(JsonNode.DeepEquals(payment, Wire.Payment($"ST1/17/{Wire.Capture}", 76.15m)["payment"]), payment.ToJsonString());
    }

    [Test]
    public async Task an_operation_that_is_asked_for_again_is_answered_alike_and_done_once()
    {
        await using var gateway = await PlayAsync();
        await AskAsync(Wire.Capture, "ST1/17/2", 38.67m);
        await _answers.AtLeastAsync(1);
        await AskAsync(Wire.Capture, "ST1/17/2", 38.67m);
        await AskAsync(Wire.Capture, "ST1/17/3", 10.83m);
        var answers = await _answers.AtLeastAsync(3);
        Assert.That(answers.Select(answer => answer.Text).Distinct().Count(), Is.EqualTo(2));
        Assert.That(answers.Select(answer => answer.Properties.MessageId).Distinct().Count(), Is.EqualTo(3), "each a message of its own");

        var (code, output, _) = await gateway.StopAsync();
        Assert.That(code, Is.Zero);
        Assert.That(output, Does.Contain("asked 2 times").And.Match(@"captured\s*│\s*2\s*│\s*0\s*│\s*49.50\s*│\s*USD"));
    }

    [Test]
    public async Task what_fails_fails_again()
    {
        await using var gateway = await PlayAsync("--fail", "1");
        await AskAsync(Wire.Capture, "ST1/17/2", 38.67m);
        await AskAsync(Wire.Capture, "ST1/17/2", 38.67m);
        var answers = await _answers.AtLeastAsync(2);
        Assert.That(answers.Select(answer => (answer.Exchange, (string?)answer.Json["payment"]!["gateway_response"])), Is.All.EqualTo((Wire.CaptureFailed, "declined: simulated")));
        Assert.That((await gateway.StopAsync()).Output, Does.Match(@"captured\s*│\s*1\s*│\s*1\s*│\s*0\s*│"));
    }

    [Test]
    public async Task what_is_said_twice_is_two_messages()
    {
        await using var gateway = await PlayAsync("--double", "1");
        await AskAsync(Wire.GiveBack, "ST1/17/3", 10.83m);
        var answers = await _answers.AtLeastAsync(2);
        Assert.That(answers.Select(answer => answer.Exchange), Is.All.EqualTo(Wire.GivenBack));
        Assert.That(answers.Select(answer => answer.Properties.MessageId).Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task who_keeps_silent_has_done_it_all_the_same()
    {
        await using var gateway = await PlayAsync("--silent", "1");
        await AskAsync(Wire.Capture, "ST1/17/2", 38.67m);
        await Eventually.TrueAsync(() => gateway.Output.Contains("kept silent", StringComparison.Ordinal), () => gateway.Output);
        Assert.That((await gateway.StopAsync()).Output, Does.Match(@"captured\s*│\s*1\s*│\s*0\s*│\s*38.67\s*│"));
        Assert.That(_answers.All, Is.Empty);
    }

    [Test]
    public async Task a_part_of_it_is_a_part_of_it()
    {
        await using var gateway = await PlayAsync("--fail", "0.5");
        for (var number = 1; number <= 40; number++)
            await AskAsync(Wire.Capture, $"ST1/17/{number}", 1);
        var answers = await _answers.AtLeastAsync(40);
        Assert.That(answers.Count(answer => answer.Exchange == Wire.Captured), Is.InRange(10, 30));
    }

    [Test]
    public async Task what_is_routed_to_another_gateway_is_not_answered_and_what_came_meanwhile_is_kept()
    {
        await using (var gateway = await PlayAsync("--keep"))
        {
            await _sales.PublishAsync(Wire.Capture, Wire.Payment("ST1/17/2", 38.67m).ToJsonString(), "PAYGATE2");
            await gateway.StopAsync();
        }
        await AskAsync(Wire.Capture, "ST1/17/3", 10.83m);
        await using var again = await PlayAsync("--keep");
        Assert.That((string?)(await _answers.FirstAsync()).Json["payment"]!["operation_reference"], Is.EqualTo("ST1/17/3"));
    }

    [Test]
    public async Task a_share_is_from_0_to_1() =>
        Assert.That((await OmsCommand.RunAsync(_broker, "gateway", "--fail", "1.5")).Code, Is.EqualTo(2));

    private Task<OmsCommand> PlayAsync(params string[] more) => OmsCommand.PlayAsync(_broker, ["gateway", "--delay", "0", .. more]);

    private Task AskAsync(string command, string reference, decimal amount) => _sales.PublishAsync(command, Wire.Payment(reference, amount).ToJsonString(), "PAYGATE");
}
