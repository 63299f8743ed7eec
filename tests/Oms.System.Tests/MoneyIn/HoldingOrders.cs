using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests.MoneyIn;

/// <summary>What keeps an order back besides its money: agents, risks, an approval from outside.</summary>
[TestFixture]
internal sealed class HoldingOrders
{
    private static ForeignClient _validator = null!;

    private static Shop Shop => TheShop.Open;

    private static PlayedAdapter Gateway => TheShop.Gateway;

    [OneTimeSetUp]
    public async Task ConnectAsync() => _validator = await TheShop.Running.Broker.ConnectAsync("validator");

    [OneTimeTearDown]
    public async Task DisconnectAsync() => await _validator.DisposeAsync();

    [Test]
    public async Task for_an_agent_lasts_until_the_agent_ends_it_whatever_else_comes()
    {
        const string store = "ST-agent", order = "H-agent";
        await Shop.GatewayChannelAsync(store);
        Gateway.Says(order, Wire.Validate, Reply.Silence);
        await Shop.PlacedByCardAsync(store, order);
        var asked = await Gateway.HeardAsync(order, Wire.Validate);
        await Shop.HoldAsync(store, order, "AGENT");
        await Shop.FactAsync("sales", $"{store}/{order}", "order.hold_placed", "AGENTHOLD");
        await Gateway.AnswerAsync(Wire.Validated, asked);
        await Shop.UntilAsync(order, "ONHOLD/AGENTHOLD");

        await Shop.EndHoldAsync(store, order, "AGENT");

        await Shop.UntilAsync(order, "LOGISTICS/READYTOSHIP");
        Assert.That(Shop.LifeOf(order), Is.EqualTo(new[]
        {
            "NEW/NEWFRONTEND", "RECEIVED/IMPORTED", "ONHOLD/PENDING_VALIDATE_PAYMENT_REPLY", "ONHOLD/AGENTHOLD", "ONHOLD/PENDING_ALLOCATION", "LOGISTICS/READYTOSHIP",
        }));
    }

    [Test]
    [Rule("H-2")]
    public async Task for_a_risk_may_end_in_a_rejection_and_the_authorisation_is_let_go()
    {
        const string store = "ST-risk", order = "H-risk";
        await Shop.GatewayChannelAsync(store, more: new() { ["remorse_seconds"] = 3600 });
        await Shop.PlacedByCardAsync(store, order, Shop.JustNow);
        await Shop.UntilAsync(order, "ONHOLD/PENDING_REMORSE_TIME");
        await _validator.PublishAsync(Wire.Hold, Told(store, order, ("code", "RISK"), ("reason", "Three cards in an hour")));
        await Shop.UntilAsync(order, "ONHOLD/PENDING_RISKASSESSMENT_REPLY");

        await _validator.PublishAsync(Wire.EndHold, Told(store, order, ("code", "RISK"), ("reason", "Stolen"), ("rejected_for", "ANALYSTPOSFRAUD")));

        await Shop.UntilAsync(order, "REJECTED/ANALYSTPOSFRAUD");
        await Shop.OperationAsync(store, order, "2 cancel SUCCEEDED 76.15");
        Assert.That((string?)(await Shop.FactAsync("sales", $"{store}/{order}", "order.stopped")).Json["fact"]!["by"], Is.EqualTo("validator"), "the history says who");
    }

    [Test]
    [Rule("H-3")]
    public async Task for_an_approval_asks_until_it_is_answered_and_the_first_answer_holds()
    {
        const string store = "ST-approval", order = "H-approved";
        var asked = await ApprovalAsync(store, order);
        var twice = await asked.AtLeastAsync(2, each => Wire.IsOf(each, order));
        Assert.That(twice.Select(each => (each.Key, (string?)each.Json["order"]!["lines"]![0]!["sku"])), Is.All.EqualTo((store, "24-MB04")), "the whole order, by its channel");

        await _validator.PublishAsync(Wire.Approved, Told(store, order, ("approved", true), ("reason", "A good customer")));
        await Shop.UntilAsync(order, "LOGISTICS/READYTOSHIP");

        var other = Told(store, order, ("approved", false));
        await _validator.PublishAsync(Wire.Approved, other);
        await Shop.RefusedAsync(Wire.Approved, other, "$.order_id", "an order that waits for an approval", TheShop.Running.SalesDatabase);
    }

    [Test]
    [Rule("H-3")]
    public async Task for_an_approval_ends_with_a_rejection_for_its_reason()
    {
        const string store = "ST-disapproval", order = "H-disapproved";
        await ApprovalAsync(store, order);

        await _validator.PublishAsync(Wire.Approved, Told(store, order, ("approved", false), ("reason_code", "ANALYSTDEFFRAUD"), ("reason", "Stolen")));

        await Shop.UntilAsync(order, "REJECTED/ANALYSTDEFFRAUD");
        await Shop.OperationAsync(store, order, "2 cancel SUCCEEDED 76.15");
    }

    [Test]
    [Rule("O-8")]
    public async Task is_not_for_test_orders_which_come_to_nothing()
    {
        const string store = "ST-test", order = "H-test";
        await Shop.GatewayChannelAsync(store, more: new() { ["abort_test_orders"] = true });
        await Shop.PlacedByCardAsync(store, order, each => each["addresses"]![0]!["last_name"] = "Tester");

        await Shop.UntilAsync(order, "ABORTED/TEST");

        Assert.That(Shop.LifeOf(order), Is.EqualTo(new[] { "NEW/NEWFRONTEND", "ABORTED/TEST" }));
        Assert.That(await TheShop.Running.FactsAsync(order), Has.None.Contains("payments").And.None.StartsWith("logistics"));
        Assert.That(Gateway.AskedOf(order), Is.Empty);
    }

    /// <summary>Placed, and waits for the validator; what that hears.</summary>
    private static async Task<Collected> ApprovalAsync(string store, string order)
    {
        await Shop.GatewayChannelAsync(store, more: new() { ["external_validation"] = true });
        var asked = await _validator.CollectAsync(Wire.Approval);
        await Shop.PlacedByCardAsync(store, order);
        await Shop.UntilAsync(order, "ONHOLD/PENDING_EXTERNAL_VALIDATION");
        return asked;
    }

    private static string Told(string store, string order, params (string Name, JsonNode Value)[] members)
    {
        var body = new JsonObject { ["sales_channel_id"] = store, ["order_id"] = order, ["user"] = "validator" };
        foreach (var (name, value) in members)
            body[name] = value;
        return body.ToJsonString();
    }
}
