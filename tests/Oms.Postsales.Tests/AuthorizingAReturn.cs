using Oms.Contracts.Postsales.ReturnManagement;
using Oms.Contracts.Sales.OrderManagement;
using static Oms.Postsales.Tests.Example;

namespace Oms.Postsales.Tests;

internal sealed class AuthorizingAReturn
{
    private const string First = "ST1-100-R01";
    private static readonly ChannelDefaults ByHand = new() { AutoApproveReturn = false };

    [Test, Rule("R-4"), Rule("R-5")]
    public void a_return_is_approved_at_once_and_its_money_goes() => Shop()
        .When(Say.Return(1))
        .ThenFacts(typeof(OrderEvent.ReturnOpened), typeof(ReturnEvent.Opened), typeof(OrderEvent.ReturnApproved), typeof(Numbering.NumbersEvent.CreditNoteNumbered),
            typeof(OrderEvent.Booked), typeof(RefundEvent.Opened))
        .ThenAnnounces(typeof(ReturnUpdated), typeof(Request), typeof(ReturnLines), typeof(RefundAsked))
        .ThenReturnIs(First, "APPROVED").ThenReturns("100: 1").ThenPays("100: 1 = 11.00")
        .SalesAnswers()
        .ThenIs(s => s.Order().Line(1)!.Status, "RETURNED").ThenRefundIs("CN00000001", "RELEASED").ThenLeft(1, 0m).ThenLeft(2, 11.00m);

    [Test, Rule("R-4")]
    public void with_auto_approve_off_it_waits_and_no_money_goes() => Shop(ByHand)
        .When(Say.Return(1))
        .ThenAnnounces(typeof(ReturnUpdated), typeof(Request))
        .ThenReturnIs(First, "REQUESTED")
        .ThenIs(s => s.Announced<ReturnUpdated>()[0].Return.Status is var status ? (status.Code, status.ReasonCode) : default, ("REQUESTED", "CSRREQUEST"))
        .ThenLeft(1, 11.00m);

    [Test, Rule("R-7")]
    public void nothing_that_is_made_known_changes_a_stock() => Assert.That(
        WireCatalogue.All.Where(message => message.From.Contains(Party.Postsales) && message.To.Any(party => party is Party.Logistics)).Select(message => message.Name), Is.Empty);

    [Test]
    public void the_return_says_what_comes_back_and_why() => Shop()
        .When(Say.Return(said => said with { ReturnTrackingNumber = "1Z", ReturnTrackingCarrier = "UPS" }, 1))
        .ThenIs(s => s.Announced<ReturnUpdated>()[0].Return is var told
            ? $"{told.OrderId} {told.SourceId} {told.User} {told.ReturnTrackingNumber} {told.ReturnTrackingCarrier} {told.Lines[0].Id} {told.Lines[0].Sku} {told.Lines[0].Status} {told.Lines[0].Reason} {told.Lines[0].ReasonDescription}" : "",
            "100 WH1 agent@shop 1Z UPS line-1 SKU-1 APPROVED WRONGSIZE Too small")
        .ThenIs(s => s.Announced<Request>()[0].Return is var told ? $"{told.SourceId} {told.Rma} {told.Lines[0].LineNumber}" : "", "WH1 ST1-100-R01 1");

    [Test, Rule("R-1")]
    public void a_shipped_line_may_come_back_while_the_rest_is_in_logistics() => PostsalesScenario.Of(Order(Physical(1).Shipped(), Physical(2)))
        .When(Say.Return(1)).ThenReturnIs(First, "APPROVED");

    [Test, Rule("R-1")]
    public void a_line_that_has_not_shipped_yet_is_tried_again() => PostsalesScenario.Of(Order(Physical(1).Shipped(), Physical(2)))
        .When(Say.Return(1, 2)).ThenTooEarly("$.return.lines[1].line_number");

    [Test, Rule("R-1")]
    public void a_line_that_never_ships_is_not_returnable() => PostsalesScenario.Of(Order(Physical(1).Shipped(), Physical(2).Cancelled()))
        .When(Say.Return(2)).ThenRefused(new Reason("$.return.lines[0].line_number", "a returnable line: one that is SHIPPED", "2, which is CANCELLED"));

    [Test]
    public void an_order_that_is_not_here_yet_is_tried_again_and_a_faulty_return_is_refused_at_once() => PostsalesScenario.Begin()
        .When(Say.Return(1)).ThenTooEarly("$.return.order_id")
        .When(Say.Return(said => said with { Lines = [said.Lines[0] with { ReasonDescription = "" }] }, 1)).ThenRefused("$.return.lines[0].reason_description");

    [Test, Rule("R-2")]
    public void the_comment_is_mandatory_and_has_a_thousand_characters_at_most() => Shop()
        .When(Commented("")).ThenRefused(new Reason("$.return.lines[0].reason_description", "a comment of 1 to 1000 characters", "nothing"))
        .When(Commented(" ")).ThenRefused("$.return.lines[0].reason_description")
        .When(Commented(new string('x', 1001))).ThenRefused(new Reason("$.return.lines[0].reason_description", "a comment of 1 to 1000 characters", "1001 characters"))
        .When(Commented(new string('x', 1000))).ThenReturnIs(First, "APPROVED");

    [Test, Rule("R-2")]
    public void a_reason_is_given_for_each_line_out_of_the_list_of_the_channel() => Shop(new() { ReturnReasons = ["WRONGSIZE", "BROKEN"] })
        .When(Say.Return(said => said with { Lines = [said.Lines[0], said.Lines[1] with { Reason = "" }] }, 1, 2)).ThenRefused("$.return.lines[1].reason")
        .When(Say.Return(said => said with { Lines = [said.Lines[0] with { Reason = "BORED" }] }, 1))
        .ThenRefused(new Reason("$.return.lines[0].reason", "one of WRONGSIZE, BROKEN", "BORED"))
        .When(Say.Return(1)).ThenReturnIs(First, "APPROVED");

    [Test, Rule("R-10")]
    public void the_number_is_ours_to_give_and_counts_on() => Shop()
        .Given(Say.Return(1)).When(Say.Return(2)).ThenReturnIs("ST1-100-R02", "APPROVED");

    [Test, Rule("R-10")]
    public void a_number_that_a_client_brings_is_kept_and_one_that_is_taken_is_passed_over() => Shop()
        .Given(Numbered("ST1-100-R02", 1)).ThenReturnIs("ST1-100-R02", "APPROVED")
        .When(Say.Return(2)).ThenReturnIs("ST1-100-R03", "APPROVED");

    [Test, Rule("R-10")]
    public void a_number_of_another_return_is_refused_and_the_same_return_again_is_not() => Shop()
        .Given(Numbered("MINE", 1))
        .When(Numbered("MINE", 1)).ThenNothing()
        .When(Numbered("MINE", 2)).ThenRefused(new Reason("$.return.rma", "a number that no other return has", "MINE"));

    [Test, Rule("R-10")]
    public void user_and_source_may_be_left_out() => Shop()
        .When(Say.Return(1) with { User = null }).ThenIs(s => s.Announced<ReturnUpdated>()[0].Return.User, null).ThenReturnIs(First, "APPROVED");

    [TestCaseSource(nameof(Faulty))]
    public void what_cannot_be_a_return_is_refused_where_it_is_wrong(Contracts.Postsales.Return said, Reason reason) =>
        PostsalesScenario.Of(Shipped(Physical(1), Physical(2), Shipping(3), Service(4, 1))).When(new Authorize { Return = said }).ThenRefused(reason);

    private static IEnumerable<TestCaseData> Faulty()
    {
        yield return Case("no lines", Said() with { Lines = [] }, "$.return.lines", "one line at least", "nothing");
        yield return Case("an unknown line", Said(9), "$.return.lines[0].line_number", "the number of a line of order 100", "9");
        yield return Case("a line twice", Said(1, 1), "$.return.lines[1].line_number", "each line once", "1");
        yield return Case("another line's id", Said(1) with { Lines = [Said(1).Lines[0] with { Id = "line-2" }] }, "$.return.lines[0].id", "line-1, the id of line 1", "line-2");
        yield return Case("another line's SKU", Said(1) with { Lines = [Said(1).Lines[0] with { Sku = "SKU-2" }] }, "$.return.lines[0].sku", "SKU-1, the SKU of line 1", "SKU-2");
        yield return Case("shipping", Said(3), "$.return.lines[0].line_number", "a product: services and shipping go along by the channel's refund return rules", "3, SHIPPING");
        yield return Case("a gift wrap", Said(1, 4), "$.return.lines[1].line_number", "a product: services and shipping go along by the channel's refund return rules", "4, SERVICE");
        yield return Case("a number with a control character", Said(1) with { Rma = "R\n" }, "$.return.rma", "1 to 200 characters without control characters", "R\n");
    }

    private static TestCaseData Case(string name, Contracts.Postsales.Return said, string path, string expected, string found) =>
        new TestCaseData(said, new Reason(path, expected, found)).SetArgDisplayNames(name);

    private static Contracts.Postsales.Return Said(params int[] lines) => Say.Return(lines).Return;

    private static Authorize Commented(string comment) => Say.Return(said => said with { Lines = [said.Lines[0] with { ReasonDescription = comment }] }, 1);

    private static Authorize Numbered(string rma, int line) => Say.Return(said => said with { Rma = rma }, line);

    private static Scenario Shop(ChannelDefaults? settings = null) => PostsalesScenario.Of(Shipped(Physical(1), Physical(2)), settings);
}
