using Oms.Contracts.Sales;
using Oms.Sales.Comments;
using static Oms.Sales.Tests.Example;

namespace Oms.Sales.Tests;

internal sealed class CommentingOnAnOrder
{
    private static readonly OrderComment Note = new() { OrderId = Id, SalesChannelId = Store, CreatedDate = Now.AddHours(-1), User = "agent", Comment = "Call back" };
    private static readonly GetComments Ask = new() { OrderId = Id, SalesChannelId = Store };

    [Test, Rule("N-1")]
    public void a_note_is_kept_beside_the_order() => Placed()
        .When(Add(Note))
        .Then(new Change(typeof(OrderComments), "ST1/100/comments", new CommentEvent.Added(Note)))
        .ThenAnnounces(Array.Empty<Type>());

    [Test, Rule("N-1")]
    public void what_a_client_leaves_out_is_filled_in() => SalesScenario.Begin()
        .Given(Create(Order() with { Store = "" }))
        .When(new CreateComment { OrderComment = new OrderComment { OrderId = Id, Comment = "Call back" }, User = "agent" })
        .Then(new CommentEvent.Added(Note with { SalesChannelId = "default", CreatedDate = Now }));

    [Test, Rule("N-1")]
    public void a_note_without_its_required_members_is_refused() => Placed()
        .When(Add(new OrderComment { SalesChannelId = "ST\u0001" }))
        .ThenRefused("$.order_comment.order_id", "$.order_comment.sales_channel_id", "$.order_comment.user", "$.order_comment.comment");

    [Test, Rule("N-1")]
    public void a_note_of_ten_thousand_characters_is_the_longest() => Placed()
        .When(Add(Note with { Comment = new string('x', 10_000) })).ThenFacts(typeof(CommentEvent.Added))
        .When(Add(Note with { Comment = new string('x', 10_001) })).ThenRefused("$.order_comment.comment");

    [Test, Rule("N-1")]
    public void a_note_to_an_order_that_is_not_here_yet_is_too_early() =>
        SalesScenario.Begin().When(Add(Note)).ThenTooEarly("$.order_comment.order_id");

    [Test, Rule("N-2")]
    public void notes_are_listed_in_the_order_of_their_dates() => Placed()
        .Given(Add(Note), Add(Note with { CreatedDate = Now, Comment = "Called" }), Add(Note with { CreatedDate = Now.AddHours(-2), Comment = "Asked" }))
        .When(Ask)
        .ThenAnswered(new ValueListOf<OrderComment>([Note with { CreatedDate = Now.AddHours(-2), Comment = "Asked" }, Note, Note with { CreatedDate = Now, Comment = "Called" }]).Value);

    [Test]
    public void an_order_without_notes_has_none() => Placed().When(Ask).ThenAnswered(new ValueListOf<OrderComment>([]).Value);

    [Test]
    public void the_notes_of_an_unknown_order_are_refused() => SalesScenario.Begin().When(Ask).ThenRefused("$.order_id");

    [Test]
    public void only_orders_and_notes_are_told_apart_by_their_bodies() => Assert.That(
        SalesService.With(new SalesDefaults()).Handlers.Where(handler => handler.IsOncePerBody).Select(handler => handler.Message),
        Is.EqualTo(new[] { typeof(Create), typeof(CreateComment) }));

    private static Scenario Placed() => SalesScenario.Begin().Given(Create());

    private static CreateComment Add(OrderComment note) => new() { OrderComment = note };

    /// <summary>Gives a list literal its type where an object is expected.</summary>
    private sealed record ValueListOf<T>(ValueList<T> Value);
}
