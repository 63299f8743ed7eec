using Oms.Contracts.Common;

namespace Oms.Contracts.Tests;

internal sealed class CountingCurrency
{
    [TestCase("USD", 2)]
    [TestCase("EUR", 2)]
    [TestCase("JPY", 0)]
    [TestCase("KRW", 0)]
    [TestCase("KWD", 3)]
    [TestCase("CLF", 4)]
    [TestCase("jpy", 0)]
    [TestCase("???", 2)]
    [TestCase("", 2)]
    public void an_amount_has_its_currencys_decimals(string code, int decimals) =>
        Assert.That(Currency.DecimalsOf(code), Is.EqualTo(decimals));
}
