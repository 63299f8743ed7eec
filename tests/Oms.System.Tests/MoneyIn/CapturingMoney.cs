using Oms.Testing;

namespace Oms.System.Tests.MoneyIn;

/// <summary>When money is taken, as channels want it.</summary>
[TestFixture]
internal sealed class CapturingMoney
{
    private static Shop Shop => TheShop.Open;

    private static PlayedAdapter Gateway => TheShop.Gateway;

    [Test]
    [Rule("P-2"), Rule("P-5"), Rule("P-6")]
    public async Task with_each_shipment_what_it_has_and_together_all_of_it()
    {
        const string store = "ST-each", order = "M-each";
        await Shop.GatewayChannelAsync(store);
        await Shop.PlacedByCardAsync(store, order);
        await Shop.ShippedAsync(store, order, 1);
        await Eventually.TrueAsync(() => Shop.MoneyOf(order).StartsWith("CAPTURED ", StringComparison.Ordinal), () => $"line 1 captured; it is {Shop.MoneyOf(order)}");
        await Shop.ShippedAsync(store, order, 2);
        await Shop.UntilAsync(order, "COMPLETE/FULLYSHIPPED");

        Assert.That(Shop.LifeOf(order), Is.EqualTo(new[]
        {
            "NEW/NEWFRONTEND", "RECEIVED/IMPORTED", "ONHOLD/PENDING_VALIDATE_PAYMENT_REPLY", "ONHOLD/PENDING_ALLOCATION", "LOGISTICS/READYTOSHIP", "LOGISTICSCOMPLETE/FULLYSHIPPED", "COMPLETE/FULLYSHIPPED",
        }));
        Assert.That(Shop.MoneyOf(order), Is.EqualTo("CAPTURED CAPTURED CAPTURED CAPTURED"));
        Assert.That(await Shop.OperationsAsync(store, order), Is.EqualTo(new[] { "1 validate SUCCEEDED 76.15", "2 capture SUCCEEDED 49.50", "3 capture SUCCEEDED 26.65" }));
        var money = (await Shop.PaymentsAsync(store, order))!;
        Assert.That(((decimal)money["authorized"]!, (decimal)money["captured"]!, (decimal)money["total_due"]!), Is.EqualTo((76.15m, 76.15m, 0m)));
        Assert.That(Gateway.MovedOf(order, Wire.Capture), Is.EqualTo(76.15m), "at the gateway, too");
        Assert.That(await Shop.MoneyAsync(store, order), Is.EqualTo((76.15m, 0m, 76.15m)), "and it can be given back");
    }

    [Test]
    [Rule("P-2")]
    public async Task with_the_last_shipment_all_of_it()
    {
        const string store = "ST-last", order = "M-last";
        await Shop.GatewayChannelAsync(store, "last_shipment");
        await Shop.PlacedByCardAsync(store, order);
        await Shop.ShippedAsync(store, order, 1);
        Assert.That(await Shop.OperationsAsync(store, order), Is.EqualTo(new[] { "1 validate SUCCEEDED 76.15" }));

        await Shop.ShippedAsync(store, order, 2);
        await Shop.UntilAsync(order, "COMPLETE/FULLYSHIPPED");
        Assert.That(await Shop.OperationsAsync(store, order), Is.EqualTo(new[] { "1 validate SUCCEEDED 76.15", "2 capture SUCCEEDED 76.15" }));
    }

    [Test]
    [Rule("P-2")]
    public async Task before_the_shipment_and_nothing_goes_out_until_it_is_there()
    {
        const string store = "ST-before", order = "M-before";
        await Shop.GatewayChannelAsync(store, "before_shipment");
        Gateway.Says(order, Wire.Capture, Reply.Silence);
        await Shop.PlacedByCardAsync(store, order);
        await Shop.UntilAsync(order, "ONHOLD/PENDING_CAPTURE_REPLY");
        var capture = await Gateway.HeardAsync(order, Wire.Capture);
        Assert.That(await TheShop.Running.FactsAsync(order), Has.None.StartsWith("logistics"), "nobody else has heard of the order's release");

        await Gateway.AnswerAsync(Wire.Captured, capture);

        await Shop.UntilAsync(order, "LOGISTICS/READYTOSHIP");
        Assert.That(Shop.MoneyOf(order), Is.EqualTo("CAPTURED CAPTURED CAPTURED CAPTURED"));
        await Shop.ShippedAsync(store, order, 1, 2);
        await Shop.UntilAsync(order, "COMPLETE/FULLYSHIPPED");
        Assert.That(await Shop.OperationsAsync(store, order), Is.EqualTo(new[] { "1 validate SUCCEEDED 76.15", "2 capture SUCCEEDED 76.15" }), "once");
    }

    [Test]
    [Rule("P-2"), Rule("P-7")]
    public async Task before_the_shipment_a_no_waits_for_a_person_who_has_it_tried_again()
    {
        const string store = "ST-no", order = "M-no";
        await FailedAsync(store, order);

        Gateway.Says(order, Wire.Capture, Reply.Yes);
        await Shop.RetryPaymentAsync(store, order, 2);

        await Shop.UntilAsync(order, "LOGISTICS/READYTOSHIP");
        Assert.That((string?)(await Shop.ExceptionAsync(order, "2 NOT_CAPTURED CLOSED"))["closed_by"], Is.EqualTo("ann"));
        Assert.That(await Shop.TroublesAsync(store, order), Is.Empty);
        Assert.That(await Shop.OperationsAsync(store, order), Is.EqualTo(new[] { "1 validate SUCCEEDED 76.15", "2 capture SUCCEEDED 76.15" }), "the same operation");
    }

    [Test]
    [Rule("P-2"), Rule("P-7")]
    public async Task before_the_shipment_a_no_that_a_person_takes_cancels_the_order_and_lets_the_authorisation_go()
    {
        const string store = "ST-given-up", order = "M-given-up";
        await FailedAsync(store, order);

        await Shop.CloseExceptionAsync(store, order, 2, "ABANDONED");

        await Shop.UntilAsync(order, "CANCELLED/CANCELLEDBYPAYMENTANDRISK");
        await Shop.OperationAsync(store, order, "3 cancel SUCCEEDED 76.15");
        Assert.That(await Shop.TroublesAsync(store, order), Is.Empty);
        Assert.That(Shop.MoneyOf(order), Is.EqualTo("CAPTURE_FAILED CAPTURE_FAILED CAPTURE_FAILED CAPTURE_FAILED"));
    }

    [Test]
    [Rule("P-6")]
    public async Task under_the_token_that_the_gateway_gave_when_the_authorisation_was_checked_again()
    {
        const string store = "ST-again", order = "M-again";
        await Shop.GatewayChannelAsync(store, more: new() { ["revalidate_after_days"] = 0 });
        Gateway.Says(order, Wire.Revalidate, new(true, Change: payment => payment["new_gateway_key"] = "token-anew"));
        await Shop.PlacedByCardAsync(store, order);
        await Shop.UntilAsync(order, "LOGISTICS/READYTOSHIP");
        await Shop.OperationAsync(store, order, "2 revalidate SUCCEEDED 76.15");

        await Shop.ShippedAsync(store, order, 1, 2);

        await Shop.UntilAsync(order, "COMPLETE/FULLYSHIPPED");
        Assert.That((string?)(await Gateway.HeardAsync(order, Wire.Capture)).Json["payment"]!["gateway_key"], Is.EqualTo("token-anew"));
    }

    private static async Task FailedAsync(string store, string order)
    {
        await Shop.GatewayChannelAsync(store, "before_shipment");
        Gateway.Says(order, Wire.Capture, Reply.No);
        await Shop.PlacedByCardAsync(store, order);
        await Shop.UntilAsync(order, "ERROR/CAPTUREFAILURE");
        Assert.That((string?)(await Shop.ExceptionAsync(order, "2 NOT_CAPTURED OPEN"))["message"], Does.Contain("declined"), "the gateway's words");
        Assert.That(await Shop.TroublesAsync(store, order), Is.EqualTo(new[] { "2 NOT_CAPTURED" }));
        Assert.That(await TheShop.Running.FactsAsync(order), Has.None.StartsWith("logistics"));
    }
}
