using Oms.Testing;

namespace Oms.System.Tests.MoneyIn;

/// <summary>Money that a gateway took goes back through it, when it says so.</summary>
[TestFixture]
internal sealed class GivingMoneyBack
{
    private static Shop Shop => TheShop.Open;

    private static PlayedAdapter Gateway => TheShop.Gateway;

    [Test]
    [Rule("P-3"), Rule("C-12"), Rule("A-6")]
    public async Task of_a_line_that_was_paid_for_and_the_warehouse_does_not_have()
    {
        const string store = "ST-short", order = "B-short";
        await Shop.GatewayChannelAsync(store, "before_shipment");
        await Shop.PlacedByCardAsync(store, order);
        await Shop.DeclinedAsync(order, 2);
        await Shop.LineAsync(order, 2, "CANCELLED");
        await Shop.ReleasedAsync(order);
        await Shop.ShippedAsync(store, order, 1);
        await Shop.UntilAsync(order, "COMPLETE/PARTIALLYSHIPPED");

        var refund = (await Shop.ReleasedAsync(order))[0];
        Assert.That(((string?)refund["refund_type"], Shop.LinesOf(refund)), Is.EqualTo(("cancellation", "2 21.65, 3 5.00")));
        Assert.That(Shop.RefundsOf(order), Is.EqualTo(new[] { "CN00000001 PENDINGRELEASE", "CN00000001 RELEASED" }));
        Assert.That(await Shop.OperationsAsync(store, order), Is.EqualTo(new[] { "1 validate SUCCEEDED 76.15", "2 capture SUCCEEDED 76.15", "3 refund SUCCEEDED 26.65" }));
        Assert.That(await Shop.MoneyAsync(store, order), Is.EqualTo((76.15m, 26.65m, 49.50m)));
        Assert.That(Gateway.MovedOf(order, Wire.GiveBack), Is.EqualTo(26.65m));
    }

    [Test]
    [Rule("A-6")]
    public async Task of_a_return_once_the_gateway_has_said_so()
    {
        const string order = "B-back";
        var asked = await ReturnedAsync("ST-back", order, Reply.Silence);
        Assert.That(asked.Json["payment"]!["lines"]!.AsArray().Select(line => ((int)line!["line_number"]!, (decimal)line["refund_amount"]!)), Is.EqualTo(new[] { (1, 38.67m) }));
        Assert.That(Shop.RefundsOf(order), Is.EqualTo(new[] { "CN00000001 PENDINGRELEASE" }));

        await Gateway.AnswerAsync(Wire.GivenBack, asked);

        Assert.That(Shop.LinesOf((await Shop.ReleasedAsync(order))[0]), Is.EqualTo("1 38.67"));
        Assert.That((decimal)(await Shop.PaymentsAsync("ST-back", order))!["refunded"]!, Is.EqualTo(38.67m));
    }

    [Test]
    [Rule("A-6"), Rule("P-7")]
    public async Task that_the_gateway_refuses_waits_for_a_person_and_what_is_given_up_can_be_given_back_another_time()
    {
        const string store = "ST-refused", order = "B-refused";
        await ReturnedAsync(store, order, Reply.No);
        await Shop.ExceptionAsync(order, "3 REFUND_FAILED OPEN");
        Assert.That(await Shop.TroublesAsync(store, order), Is.EqualTo(new[] { "3 REFUND_FAILED" }));
        Assert.That(Shop.RefundsOf(order), Is.EqualTo(new[] { "CN00000001 PENDINGRELEASE" }));
        Assert.That(await Shop.LeftAsync(store, order, 1), Is.Zero, "promised is given");

        await Shop.CloseExceptionAsync(store, order, 3, "ABANDONED");

        await Shop.Refunds.FirstAsync(each => (string?)each.Json["refund"]!["order_id"] == order && (string?)each.Json["refund"]!["status"]!["code"] == "CANCELLED");
        Assert.That(await Shop.LeftAsync(store, order, 1), Is.EqualTo(38.67m));
        Assert.That(await Shop.TroublesAsync(store, order), Is.Empty);
        Assert.That(await Shop.MoneyAsync(store, order), Is.EqualTo((76.15m, 0m, 76.15m)));
        Assert.That(Gateway.MovedOf(order, Wire.GiveBack), Is.Zero);
    }

    [Test]
    [Rule("H-2"), Rule("C-12")]
    public async Task of_an_order_that_is_given_up_in_remorse_means_letting_the_authorisation_go()
    {
        const string store = "ST-sorry", order = "B-sorry";
        await Shop.GatewayChannelAsync(store, more: new() { ["remorse_seconds"] = 3600 });
        await Shop.PlacedByCardAsync(store, order, Shop.JustNow);
        await Shop.UntilAsync(order, "ONHOLD/PENDING_REMORSE_TIME");

        await Shop.CancelAsync(store, order);

        await Shop.UntilAsync(order, "CANCELLED/CUSTOMERREQ");
        await Shop.OperationAsync(store, order, "2 cancel SUCCEEDED 76.15");
        Assert.That(Gateway.MovedOf(order, Wire.Capture), Is.Zero);
        Assert.That(Shop.RefundsOf(order), Is.Empty);
    }

    [Test]
    [Rule("P-7")]
    public async Task of_an_authorisation_that_cannot_be_let_go_is_a_persons()
    {
        const string store = "ST-stuck", order = "B-stuck";
        await Shop.GatewayChannelAsync(store, more: new() { ["remorse_seconds"] = 3600 });
        Gateway.Says(order, Wire.Void, Reply.No);
        await Shop.PlacedByCardAsync(store, order, Shop.JustNow);
        await Shop.UntilAsync(order, "ONHOLD/PENDING_REMORSE_TIME");
        await Shop.CancelAsync(store, order);
        await Shop.ExceptionAsync(order, "2 VOID_FAILED OPEN");

        await Shop.CloseExceptionAsync(store, order, 2, "DONE");

        await Shop.ExceptionAsync(order, "2 VOID_FAILED CLOSED");
        Assert.That(await Shop.OperationsAsync(store, order), Is.EqualTo(new[] { "1 validate SUCCEEDED 76.15", "2 cancel SUCCEEDED 76.15" }));
        Assert.That(await Shop.TroublesAsync(store, order), Is.Empty);
    }

    [Test]
    [Rule("P-8")]
    public async Task is_never_asked_for_by_what_is_sent_instead_or_once_more()
    {
        const string store = "ST-child", order = "B-child";
        await Shop.GatewayChannelAsync(store);
        await Shop.SoldByCardAsync(store, order);
        await Shop.ExchangedAsync(store, order, 1, "B-exchange", "LOGISTICS/READYTOSHIP");
        await Shop.ReshipAsync(store, order, 2, "B-reshipment");
        await Shop.UntilAsync("B-reshipment", "LOGISTICS/READYTOSHIP");
        foreach (var child in new[] { "B-exchange", "B-reshipment" })
        {
            await Shop.ChildShippedAsync(store, child);
            Assert.That(Gateway.AskedOf(child), Is.Empty, child);
            Assert.That(await Shop.PaymentsAsync(store, child), Is.Null, child);
        }
        Assert.That(Gateway.AskedOf(order).Select(each => each.Exchange).Distinct(), Is.EqualTo(new[] { Wire.Validate, Wire.Capture }));
    }

    /// <summary>Sold, and its bag comes back; the gateway is asked to give 38.67 USD back.</summary>
    private static async Task<Received> ReturnedAsync(string store, string order, Reply reply)
    {
        await Shop.GatewayChannelAsync(store);
        Gateway.Says(order, Wire.GiveBack, reply);
        await Shop.SoldByCardAsync(store, order);
        await Shop.ReturnAsync(store, order, 1);
        await Shop.Refunds.FirstAsync(each => (string?)each.Json["refund"]!["order_id"] == order);
        return await Gateway.HeardAsync(order, Wire.GiveBack);
    }
}
