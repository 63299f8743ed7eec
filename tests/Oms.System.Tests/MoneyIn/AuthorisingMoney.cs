using System.Globalization;
using Oms.Testing;

namespace Oms.System.Tests.MoneyIn;

/// <summary>Before anything else the gateway says whether the authorisation stands, soon, late, or never.</summary>
[TestFixture]
internal sealed class AuthorisingMoney
{
    private const string Store = "ST-authorised";

    private static Shop Shop => TheShop.Open;

    private static PlayedAdapter Gateway => TheShop.Gateway;

    [OneTimeSetUp]
    public Task ConfigureAsync() => Shop.GatewayChannelAsync(Store);

    [Test]
    [Rule("P-6")]
    public async Task that_was_refused_rejects_the_order()
    {
        Gateway.Says("A-no", Wire.Validate, Reply.No);
        await Shop.PlacedByCardAsync(Store, "A-no");

        await Shop.UntilAsync("A-no", "REJECTED/PAYMENT_AUTH_FAIL");

        Assert.That(Wire.StatusesOf(Shop.Last("A-no")!), Is.EqualTo("REJECTED/PAYMENT_AUTH_FAIL CANCELLED CANCELLED CANCELLED CANCELLED"));
        Assert.That(await Shop.OperationsAsync(Store, "A-no"), Is.EqualTo(new[] { "1 validate FAILED 76.15" }), "there is nothing to let go");
        Assert.That(await Shop.TroublesAsync(Store, "A-no"), Is.Empty, "it needs nobody");
    }

    [Test]
    [Rule("P-5"), Rule("P-7")]
    public async Task that_nobody_answers_is_asked_for_again_later_and_later_until_a_person_has_to_look_and_a_late_answer_counts()
    {
        const string order = "A-silent";
        Gateway.Says(order, Wire.Validate, Reply.Silence);
        await Shop.PlacedByCardAsync(Store, order);

        await Shop.UntilAsync(order, "ERROR/MAX_AUTH_RETRY_ACHIEVED");

        var asked = await Gateway.HeardAsync(order, Wire.Validate, 3);
        Assert.That(asked, Has.Count.EqualTo(3));
        Assert.That(asked.Select(each => each.Text).Distinct().Count(), Is.EqualTo(1), "the same, with the same reference");
        Assert.That(asked.Select(each => each.Properties.MessageId), Is.Unique);
        var gaps = await GapsAsync($"{Store}/{order}/payments");
        Assert.That(gaps[0], Is.InRange(1, 1.9), "seconds");
        Assert.That(gaps[1], Is.AtLeast(2));
        Assert.That(await Shop.TroublesAsync(Store, order), Is.EqualTo(new[] { "1 AUTHORIZATION_NOT_CLEARED" }));

        await Gateway.AnswerAsync(Wire.Validated, asked[0]);

        await Shop.UntilAsync(order, "LOGISTICS/READYTOSHIP");
        Assert.That(await Shop.TroublesAsync(Store, order), Is.Empty);
        Assert.That((string?)(await Shop.ExceptionAsync(order, "1 AUTHORIZATION_NOT_CLEARED CLOSED"))["closed_by"], Is.Null, "the answer closed it");
    }

    [Test]
    [Rule("P-7")]
    public async Task that_nobody_answers_may_be_given_up_by_a_person()
    {
        const string order = "A-given-up";
        Gateway.Says(order, Wire.Validate, Reply.Silence);
        await Shop.PlacedByCardAsync(Store, order);
        await Shop.UntilAsync(order, "ERROR/MAX_AUTH_RETRY_ACHIEVED");

        await Shop.CloseExceptionAsync(Store, order, 1, "ABANDONED");

        await Shop.UntilAsync(order, "REJECTED/PAYMENT_AUTH_FAIL");
        await Shop.OperationAsync(Store, order, "2 cancel SUCCEEDED 76.15");
    }

    [Test]
    [Rule("P-1"), Rule("P-4")]
    public async Task of_another_gateway_is_nobodys_to_ask_for()
    {
        await Shop.SoldAsync(Store, "A-offline");
        Assert.That(await Shop.OperationsAsync(Store, "A-offline"), Is.EqualTo(new[] { "1 validate SUCCEEDED 76.15", "2 capture SUCCEEDED 76.15" }));
        Assert.That((await Shop.PaymentsAsync(Store, "A-offline"))!["operations"]!.AsArray().Select(each => (bool)each!["offline"]!), Is.All.True);
        Assert.That(Gateway.AskedOf("A-offline"), Is.Empty);
    }

    [Test]
    [Rule("P-5")]
    public async Task that_comes_without_our_reference_is_known_by_its_token()
    {
        Gateway.Says("A-bare", Wire.Validate, new(true, Change: payment => payment.Remove("operation_reference")));
        await Shop.PlacedByCardAsync(Store, "A-bare");
        await Shop.UntilAsync("A-bare", "LOGISTICS/READYTOSHIP");
        Assert.That(await Shop.OperationsAsync(Store, "A-bare"), Is.EqualTo(new[] { "1 validate SUCCEEDED 76.15" }));
    }

    /// <summary>Seconds between the times it was asked.</summary>
    private static async Task<IReadOnlyList<double>> GapsAsync(string stream)
    {
        var times = (await TheShop.Running.SalesDatabase.RowsAsync($"select extract(epoch from at) from facts where stream = '{stream}' and name in ('payments.requested', 'payments.asked_again') order by version"))
            .Select(row => Convert.ToDouble(row[0], CultureInfo.InvariantCulture)).ToList();
        return [.. times.Skip(1).Select((time, i) => time - times[i])];
    }
}
