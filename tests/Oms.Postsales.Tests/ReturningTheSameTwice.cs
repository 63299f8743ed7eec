using Oms.Contracts.Postsales.ReturnManagement;
using static Oms.Postsales.Tests.Example;

namespace Oms.Postsales.Tests;

internal sealed class ReturningTheSameTwice
{
    private static readonly Outgoing Duplicated = new(new Duplicated { Return = new() { SalesChannelId = Store, OrderId = Id, Rma = "ST1-100-R01" } });

    [Test]
    public void the_second_return_of_a_line_is_refused_and_announced_as_duplicated() => Shop().Given(Say.Return(1)).SalesAnswers()
        .When(Say.Return(1))
        .ThenRefused(new Reason("$.return.lines[0].line_number", "a line that does not come back already", "1, which is in return ST1-100-R01"))
        .ThenTells(Duplicated);

    [Test]
    public void one_line_is_enough_and_nothing_of_the_rest_comes_back() => Shop().Given(Say.Return(1))
        .When(Say.Return(2, 1)).ThenRefused("$.return.lines[1].line_number").ThenTells(Duplicated).ThenLeft(2, 11.00m);

    [Test]
    public void it_does_not_matter_that_sales_has_not_heard_of_the_first() => Shop().Given(Say.Return(1))
        .When(Say.Return(1)).ThenTells(Duplicated);

    [Test]
    public void goods_that_were_taken_back_and_come_unannounced_are_duplicated_too() => Shop().Given(Say.Received(1))
        .When(Say.Received(1, 2)).ThenRefused("$.return.lines[0].line_number").ThenTells(Duplicated);

    [Test]
    public void another_fault_is_no_duplicate() => Shop().When(Say.Return(9)).ThenTells();

    private static Scenario Shop() => PostsalesScenario.Of(Shipped(Physical(1), Physical(2)));
}
