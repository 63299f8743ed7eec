using System.Globalization;
using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Contracts.Tests.Reading;

internal sealed class ReadingNumbers
{
    [TestCase("12", 12)]
    [TestCase("12.0", 12)]
    [TestCase("1.2e1", 12)]
    [TestCase("\"12\"", 12)]
    [TestCase("\"12.0\"", 12)]
    [TestCase("\"-3\"", -3)]
    [TestCase("\"\"", 0)]
    [TestCase("null", 0)]
    public void a_whole_number_in_any_form(string written, int number) =>
        Assert.That(Line($"\"line_number\":{written}").LineNumber, Is.EqualTo(number));

    [TestCase("\"\"")]
    [TestCase("null")]
    public void an_optional_one_that_is_empty_is_none(string written) =>
        Assert.That(Line($"\"quantity\":{written}").Quantity, Is.Null);

    [TestCase("12.5")]
    [TestCase("\"12.5\"")]
    [TestCase("99999999999")]
    [TestCase("\"1,000\"")]
    [TestCase("\"first\"")]
    [TestCase("true")]
    [TestCase("{}")]
    public void what_is_no_whole_number_is_refused(string written) =>
        Assert.That(
            Wire.Refuse<Create>("""{"order":{"lines":[{"line_number":?}]}}""".With(written)).Select(reason => (reason.Path, reason.Expected)),
            Is.EqualTo(new[] { ("$.order.lines[0].line_number", "a whole number") }));

    [TestCase("10.50", "10.50")]
    [TestCase("\"10.50\"", "10.50")]
    [TestCase("\" 1.05e1 \"", "10.5")]
    [TestCase("-0.01", "-0.01")]
    [TestCase("\"\"", "0")]
    [TestCase("79228162514264337593543950335", "79228162514264337593543950335")]
    [TestCase("0.1000000000000000055511151231257827", "0.1000000000000000055511151231")]
    public void an_amount_keeps_its_scale(string written, string amount) =>
        Assert.That(Line("\"amount\":{\"net_amount\":?}".With(written)).Amount.NetAmount.ToString(CultureInfo.InvariantCulture), Is.EqualTo(amount));

    [TestCase("\"1.000,50\"")]
    [TestCase("\"$5\"")]
    [TestCase("\"1e400\"")]
    [TestCase("\"NaN\"")]
    public void what_is_no_amount_is_refused(string written) =>
        Assert.That(
            Wire.Refuse<Create>("""{"order":{"lines":[{"amount":{"net_amount":?}}]}}""".With(written)),
            Is.EqualTo((ValueList<Reason>)[new("$.order.lines[0].amount.net_amount", "a number", written)]));

    [TestCase("true", true)]
    [TestCase("\"True\"", true)]
    [TestCase("1", true)]
    [TestCase("\"1\"", true)]
    [TestCase("false", false)]
    [TestCase("0", false)]
    [TestCase("\"false\"", false)]
    [TestCase("\"\"", null)]
    public void a_flag_in_any_form(string written, bool? flag) =>
        Assert.That(Line($"\"mandatory_price_review\":{written}").MandatoryPriceReview, Is.EqualTo(flag));

    [TestCase("17", "17")]
    [TestCase("1.50", "1.50")]
    [TestCase("true", "true")]
    public void text_from_numbers_and_flags(string written, string text) =>
        Assert.That(Line($"\"id\":{written}").Id, Is.EqualTo(text));

    private static Contracts.Sales.OrderLine Line(string members) =>
        Wire.Read<Create>("""{"order":{"lines":[{?}]}}""".With(members)).Order.Lines[0];
}
