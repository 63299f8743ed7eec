using Oms.Contracts.Postsales.AppeasementManagement;
using static Oms.Postsales.Tests.Example;
using AppeasementLine = Oms.Contracts.Postsales.AppeasementLine;

namespace Oms.Postsales.Tests;

internal sealed class Appeasing
{
    [Test, Rule("A-1"), Rule("A-3")]
    public void the_amount_is_net_and_its_tax_goes_with_it() => Shop()
        .When(Say.Appease(1, 4.00m))
        .ThenPays("100: 1 = 4.40").ThenIs(s => s.Announced<RefundAsked>()[0].RefundType, "appeasement")
        .ThenIs(s => s.Find<Refund>("ST1/CN00000001")!.Content is var told ? $"{told.User} {told.Lines[0].Words.Reason} {told.Lines[0].Words.Description}" : "", "agent@shop DAMAGEDBOX Crushed")
        .ThenLeft(1, 6.60m).ThenIs(s => s.Order().Line(1)!.Status, "SHIPPED");

    [Test, Rule("A-1")]
    public void the_amount_is_gross_where_the_channel_says_so() => Shop(new() { AppeasementBase = "gross" })
        .When(Say.Appease(1, 4.40m)).ThenPays("100: 1 = 4.40").ThenIs(s => s.Order().Money().Left(1).Net, 6.00m)
        .When(Say.Appease(1, 6.61m)).ThenRefused(new Reason("$.appeasement.lines[0].amount", "at most 6.60 gross, what is left of the line", "6.61"))
        .When(Say.Appease(1, 6.60m)).ThenLeft(1, 0m);

    [Test, Rule("A-1")]
    public void physical_virtual_and_shipping_lines_are_appeased_and_services_are_not() => PostsalesScenario.Of(Shipped(Physical(1), Virtual(2), Shipping(3), Service(4)))
        .When(Say.Appease((1, 1.00m), (2, 1.00m), (3, 1.00m))).ThenPays("100: 1 2 3 = 3.30")
        .When(Say.Appease(4, 1.00m)).ThenRefused(new Reason("$.appeasement.lines[0].line_number", "a physical, virtual or shipping line", "4, SERVICE"));

    [Test, Rule("A-1"), Rule("A-2")]
    public void partial_appeasements_go_to_the_last_cent_and_no_further() => Shop()
        .When(Say.Appease(1, 10.01m)).ThenRefused(new Reason("$.appeasement.lines[0].amount", "at most 10.00 net, what is left of the line", "10.01"))
        .Given(Say.Appease(1, 3.33m)).ThenPays("100: 1 = 3.66").ThenLeft(1, 7.34m)
        .Given(Say.Appease(1, 3.33m)).ThenPays("100: 1 = 3.67").ThenLeft(1, 3.67m)
        .Given(Say.Appease(1, 3.34m)).ThenPays("100: 1 = 3.67").ThenLeft(1, 0m)
        .When(Say.Appease(1, 0.01m)).ThenRefused(new Reason("$.appeasement.lines[0].amount", "at most 0.00 net, what is left of the line", "0.01"));

    [Test, Rule("A-2")]
    public void what_is_left_is_told() => Shop().Given(Say.Appease(1, 4.00m))
        .When(SalesPlayed.Settled("CN00000001", "RELEASED"))
        .ThenIs(s => s.Announced<RefundUpdated>()[0].Refund.Lines[0].Remaining!.CostGross, "6.60");

    [Test, Rule("A-7")]
    public void a_return_gives_back_what_an_appeasement_left() => Shop().Given(Say.Appease(1, 4.00m))
        .When(Say.Return(1)).ThenPays("100: 1 = 6.60").ThenLeft(1, 0m);

    [Test, Rule("A-2")]
    public void after_a_return_nothing_is_left_to_appease() => Shop().Given(Say.Return(1)).When(Say.Appease(1, 0.01m)).ThenRefused("$.appeasement.lines[0].amount");

    [Test, Rule("A-5")]
    public void several_rates_share_the_tax_of_a_part() => PostsalesScenario.Of(Shipped(Physical(1).Priced(Price(10.00m, (5m, 0.10m), (20m, 1.00m)))))
        .When(Say.Appease(1, 5.00m)).ThenIs(s => s.Find<Refund>("ST1/CN00000001")!.Content.Lines[0].Amount.Taxes.Select(tax => tax.Amount).ToValueList(), [0.05m, 0.50m])
        .When(Say.Return(1)).ThenPays("100: 1 = 5.55");

    [TestCase("JPY", 0, 1000, 80, "250", "20"), TestCase("KWD", 3, 10.000, 0.800, "1.235", "0.099"), TestCase("USD", 2, 10.00, 0.80, "3.33", "0.27")]
    public void amounts_are_as_fine_as_their_currency(string currency, int decimals, decimal net, decimal tax, string amount, string vat)
    {
        var (given, price) = (decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), Price(net, (8m, tax)) with { Currency = currency });
        PostsalesScenario.Of(Shipped(Physical(1).Priced(price)) with { Payments = [new() { Reference = "card", Currency = currency }] })
            .When(Say.Appease(1, given + 0.0001m))
            .ThenRefused(new Reason("$.appeasement.lines[0].amount", $"an amount of {decimals} decimals ({currency})", PostsalesScenario.Text($"{given + 0.0001m}")))
            .Given(Say.Appease(1, given))
            .When(SalesPlayed.Settled("CN00000001", "RELEASED"))
            .ThenIs(s => s.Announced<RefundUpdated>()[0].Refund.Lines[0].Payments[0].Details is var told ? $"{told.CostNet} {told.CostVat}" : "", $"{amount} {vat}");
    }

    [Test]
    public void an_order_that_is_not_here_yet_is_tried_again() => PostsalesScenario.Begin().When(Say.Appease(1, 1.00m)).ThenTooEarly("$.appeasement.order_id");

    [Test]
    public void a_line_that_was_not_paid_yet_is_tried_again_since_it_may_have_shipped_meanwhile() => PostsalesScenario.Of(Order(Physical(1)))
        .When(Say.Appease(1, 1.00m)).ThenTooEarly("$.appeasement.lines[0].amount");

    [Test, Rule("E-9")]
    public void a_gift_wrap_that_no_return_takes_along_any_more_may_be_given_back() => PostsalesScenario.Of(Shipped(Physical(1), Service(2, 1)))
        .When(Say.Appease(2, 1.00m)).ThenRefused("$.appeasement.lines[0].line_number")
        .Given(Say.Return(1)).When(Say.Appease(2, 1.00m)).ThenFacts(typeof(Numbering.NumbersEvent.CreditNoteNumbered), typeof(OrderEvent.Booked), typeof(RefundEvent.Opened));

    [TestCaseSource(nameof(Faulty)), Rule("A-4")]
    public void what_cannot_be_an_appeasement_is_refused_where_it_is_wrong(Create said, Reason reason) =>
        Shop(new() { AppeasementReasons = ["DAMAGEDBOX", "LATE"] }).When(said).ThenRefused(reason);

    private static IEnumerable<TestCaseData> Faulty()
    {
        yield return Case("no lines", Say.Appease(), "$.appeasement.lines", "one line at least", "nothing");
        yield return Case("nobody", new Create { Appeasement = Say.Appease(1, 1.00m).Appeasement with { User = "" } }, "$.appeasement.user", "who gives it", "nothing");
        yield return Case("zero", Say.Appease(1, 0m), "$.appeasement.lines[0].amount", "more than nothing", "0");
        yield return Case("a negative amount", Say.Appease(1, -1.00m), "$.appeasement.lines[0].amount", "more than nothing", "-1.00");
        yield return Case("too much", Say.Appease(1, 10.01m), "$.appeasement.lines[0].amount", "at most 10.00 net, what is left of the line", "10.01");
        yield return Case("too many decimals", Say.Appease(1, 1.001m), "$.appeasement.lines[0].amount", "an amount of 2 decimals (USD)", "1.001");
        yield return Case("an unknown line", Say.Appease(9, 1.00m), "$.appeasement.lines[0].line_number", "the number of a line of order 100", "9");
        yield return Case("another line's id", But(line => line with { Id = "line-2" }), "$.appeasement.lines[0].id", "line-1, the id of line 1", "line-2");
        yield return Case("a line twice", Say.Appease((1, 1.00m), (1, 2.00m)), "$.appeasement.lines[1].line_number", "each line once", "1");
        yield return Case("no reason", But(line => line with { Reason = "" }), "$.appeasement.lines[0].reason", "a reason of 1 to 200 characters", "nothing");
        yield return Case("an unknown reason", But(line => line with { Reason = "BORED" }), "$.appeasement.lines[0].reason", "one of DAMAGEDBOX, LATE", "BORED");
        yield return Case("no comment", But(line => line with { ReasonDescription = "" }), "$.appeasement.lines[0].reason_description", "a comment of 1 to 1000 characters", "nothing");
        yield return Case("a long comment", But(line => line with { ReasonDescription = new string('x', 1001) }), "$.appeasement.lines[0].reason_description", "a comment of 1 to 1000 characters", "1001 characters");
    }

    private static TestCaseData Case(string name, Create said, string path, string expected, string found) => new TestCaseData(said, new Reason(path, expected, found)).SetArgDisplayNames(name);

    private static Create But(Func<AppeasementLine, AppeasementLine> but) =>
        new() { Appeasement = Say.Appease(1, 1.00m).Appeasement with { Lines = [but(Say.Appease(1, 1.00m).Appeasement.Lines[0])] }, User = Say.Agent };

    private static Scenario Shop(ChannelDefaults? settings = null) => PostsalesScenario.Of(Shipped(Physical(1), Physical(2)), settings);
}
