using FsCheck;
using FsCheck.Fluent;
using Oms.Postsales.Ledgers;

namespace Oms.Postsales.Tests.Ledgers;

/// <summary>Amounts in whole cents, as they come.</summary>
internal static class Amounts
{
    public const decimal Cent = 0.01m;
    public const string Voucher = "voucher";
    public const string Card = "card";

    public static Gen<decimal> Up(int most) => Gen.Choose(0, most).Select(cents => cents * Cent);

    /// <summary>Of a part and its whole.</summary>
    public static Gen<decimal> Within(decimal most) => Gen.Choose(0, (int)(most / Cent)).Select(cents => cents * Cent);

    public static Gen<Money> Monies =>
        from net in Up(9_999)
        from taxes in Up(999).ArrayOf(3)
        from count in Gen.Choose(0, 3)
        select Money.Of(net, taxes.Take(count).Select((tax, i) => new TaxAmount("VAT", 5 * i, tax)));

    public static Gen<Account> Accounts => Monies.Select(money => new Account(1, Card, money, Money.Nothing));

}
