using FsCheck;
using FsCheck.Fluent;

namespace Oms.Sales.Tests.Histories;

/// <summary>The money of orders over any interleaving of answers, losses, news, people and time.</summary>
internal sealed class TakingAndGivingBack
{
    private const int Cases = 300;

    [Test, Rule("P-2"), Rule("C-12")]
    public void never_exceeds_what_was_authorised_and_captured() => Check(history => World.After(history, new NeverMoreThanAuthorised()));

    [Test, Rule("P-2")]
    public void is_on_the_lines_as_it_is_in_the_operations_each_once() => Check(history => World.After(history, new LinesAgreeWithOperations()));

    [Test, Rule("P-7")]
    public void charges_once_for_each_reference_however_often_it_is_asked() => Check(history => World.After(history, new OneChargeEach()));

    [Test, Rule("C-12")]
    public void lets_an_authorisation_go_once_or_uses_it() => Check(history => World.After(history, new LetGoOnce()));

    [Test]
    public void is_told_to_postsales_for_good() => Check(history => World.After(history, new SaidForGood()));

    [Test, Rule("P-7")]
    public void ends_in_a_final_state_or_in_a_named_exception() => Check(history =>
    {
        var world = World.After(history);
        foreach (var missing in NamedEnds.Missing(world))
            throw world.Red(missing);
    });

    private static void Check(Action<History> holds) => Prop.ForAll(Generated.Histories, holds).Check(Generated.Times(Cases));
}
