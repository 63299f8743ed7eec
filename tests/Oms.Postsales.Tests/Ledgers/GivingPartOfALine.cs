using FsCheck;
using FsCheck.Fluent;

using Oms.Postsales.Ledgers;
using Oms.Postsales.Tests.Histories;
using static Oms.Postsales.Tests.Ledgers.Amounts;

namespace Oms.Postsales.Tests.Ledgers;

/// <summary>A part of what one payment paid for a line, by its net or by its gross.</summary>
internal sealed class GivingPartOfALine
{
    private const int Cases = 300;
    private const string Note = "CN00000001";

    [Test, Rule("A-1")]
    public void by_net_gives_just_that_net_and_of_each_tax_what_is_left_at_most() => Prop.ForAll(Given(money => money.Net).ToArbitrary(), told =>
    {
        var part = told.Account.WithNet(told.Amount, Cent);
        Assert.That(part.Net, Is.EqualTo(told.Amount));
        AssertWithin(part, told.Account.Left());
    }).Check(Generated.Times(Cases));

    [Test, Rule("A-5")]
    public void by_gross_gives_just_that_gross() => Prop.ForAll(Given(money => money.Gross()).ToArbitrary(), told =>
    {
        var part = told.Account.WithGross(told.Amount, Cent);
        Assert.That(part.Gross(), Is.EqualTo(told.Amount));
        AssertWithin(part, told.Account.Left());
    }).Check(Generated.Times(Cases));

    [Test]
    public void all_of_it_by_either_leaves_nothing() => Prop.ForAll(Given(money => money.Net).ToArbitrary(), told =>
    {
        var left = told.Account.Left();
        Assert.That(told.Account.WithNet(left.Net, Cent), Is.EqualTo(left));
        Assert.That(told.Account.WithGross(left.Gross(), Cent), Is.EqualTo(left));
    }).Check(Generated.Times(Cases));

    [Test, Rule("R-6")]
    public void that_is_waived_again_leaves_all_there_was_before() => Prop.ForAll(
        Monies.Two().SelectMany(both => Within(both.Item1.Net + both.Item2.Net).Select(net => (both.Item1, both.Item2, Net: net))).ToArbitrary(), told =>
        {
            ValueList<Move> paid = [new(MoveKind.Captured, 1, Card, told.Item1), new(MoveKind.Captured, 1, Voucher, told.Item2)];
            ValueList<Move> given = [.. paid, .. new Ledger(paid, "USD").GiveNet(MoveKind.Refunded, 1, told.Net, Note)];
            var waived = new Ledger([.. given, .. new Ledger(given, "USD").Waive(Note)], "USD");
            Assert.That(waived.Left(1), Is.EqualTo(new Ledger(paid, "USD").Left(1)));
            Assert.That(waived.Given(1, MoveKind.Refunded), Is.EqualTo(Money.Nothing));
            Assert.That(waived.Waived(1), Is.EqualTo(new Ledger(given, "USD").Given(1, MoveKind.Refunded)));
        }).Check(Generated.Times(Cases));

    /// <summary>An account of which something was given already, and an amount that is left.</summary>
    private static Gen<(Account Account, decimal Amount)> Given(Func<Money, decimal> measure) =>
        from account in Accounts
        from net in Within(account.Captured.Net)
        let before = account with { Given = account.WithNet(net, Cent) }
        from gross in Within(before.Left().Gross())
        let now = before with { Given = before.Given + before.WithGross(gross, Cent) }
        from amount in Within(measure(now.Left()))
        select (now, amount);

    private static void AssertWithin(Money part, Money left)
    {
        Assert.That((left - part).Net, Is.GreaterThanOrEqualTo(0m));
        Assert.That((left - part).Taxes.Concat(part.Taxes).Select(tax => tax.Amount), Has.All.GreaterThan(0m));
        Assert.That(part.Taxes.Append(new("", 0, part.Net)).Select(tax => tax.Amount % Cent), Has.All.Zero);
    }
}
