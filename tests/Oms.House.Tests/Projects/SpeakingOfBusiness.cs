using System.Text.RegularExpressions;
using Oms.House.Tests.Checkout;

namespace Oms.House.Tests.Projects;

/// <summary>The platform would carry any other business as well: its code has no word of this one.</summary>
internal sealed class SpeakingOfBusiness
{
    /// <summary>Without words that the platform's own trade uses: source, exchange, return, line, channel, store, address.</summary>
    private static readonly string[] Stems =
    [
        "order", "shipment", "shipping", "warehouse", "refund", "sku", "customer", "storefront", "payment", "invoice", "appeasement", "reshipment", "stock",
        "inventory", "sales", "logistics", "postsales", "carrier", "parcel", "fulfillment", "catalog", "gateway", "remorse", "currency", "price",
    ];

    private static IEnumerable<CheckoutFile> Sources => CheckoutFile.Under("services/Platform", ".cs");

    [Test]
    public void the_platform_has_sources() => Assert.That(Sources.Count(), Is.GreaterThan(20));

    [TestCaseSource(nameof(Sources))]
    public void the_platform_knows_no_business_word(CheckoutFile source) => Assert.That(BusinessIn(source.Text), Is.Empty);

    [TestCase("internal sealed record Order;", "order")]
    [TestCase("var openOrders = 1;", "orders")]
    [TestCase("const string Queue = \"sales.magento\";", "sales")]
    [TestCase("if (item.SKU is null) return;", "sku")]
    [TestCase("update mt_doc_shipment_request set x = 1", "shipment")]
    public void a_business_word_is_found(string code, string word) => Assert.That(BusinessIn(code), Does.Contain(word));

    [TestCase("rows.OrderBy(row => row.Id).Order().ThenBy(row => row.Due)")]
    [TestCase("select id from outbox order by id limit 1")]
    [TestCase("// Long enough for a warehouse that was cut off.")]
    [TestCase("/// <summary>In the order they came.</summary>")]
    [TestCase("stockings")]
    public void a_word_that_only_sounds_like_business_is_left_alone(string code) => Assert.That(BusinessIn(code), Is.Empty);

    private static IEnumerable<string> BusinessIn(string source) =>
        SourceText.WordsOf(Regex.Replace(SourceText.CodeOf(source), @"\.Order(By|Descending|ByDescending)?\(|\border by\b", " "))
            .Where(word => Stems.Contains(word) || (word.EndsWith('s') && Stems.Contains(word[..^1])))
            .Distinct();
}
