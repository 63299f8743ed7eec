using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;
using Oms.CustomerService.Acting;
using Oms.CustomerService.Orders;
using Oms.Testing;
using static Oms.CustomerService.Tests.Acting.Views;

namespace Oms.CustomerService.Tests.Acting;

/// <summary>What is wrong with a form, and what is sent when nothing is.</summary>
internal sealed class FillingInForms
{
    [Test, Rule("F-8")]
    public void a_new_place_is_whole_another_one_and_in_the_same_country() => Assert.Multiple(() =>
    {
        Assert.That(PlaceFaults(new()), Is.EqualTo(new[] { "first_name", "last_name", "address1", "city", "country" }));
        Assert.That(PlaceFaults(Elsewhere with { Zip = new string('1', 201), CountryCode = "USA" }), Is.EqualTo(new[] { "zip", "country" }));
        Assert.That(PlaceFaults(Elsewhere with { CountryCode = "SE" }), Is.EqualTo(new[] { "country" }));
        Assert.That(PlaceFaults(Elsewhere with { CountryCode = "SE" }, isForced: true), Is.Empty);
        Assert.That(PlaceFaults(Elsewhere with { Address1 = Home.Address1 }), Is.EqualTo(new[] { "address1" }));
        Assert.That(PlaceFaults(Elsewhere, line: 9), Is.EqualTo(new[] { "which" }));
        Assert.That(PlaceFaults(Elsewhere), Is.Empty);
    });

    [Test]
    public void a_new_place_is_sent_for_the_line_that_was_chosen() => Assert.That(
        Commanding.Of(new Wish.ChangeAddress(3, Elsewhere, true), ToTwoPlaces(Hold()), "ann").Single(),
        Is.EqualTo(new UpdateShippingAddress
        {
            User = "ann",
            ShippingAddressModification = new() { SalesChannelId = "ST1", OrderId = "O-1", LineNumber = "3", User = "ann", Force = true, NewShippingAddress = Elsewhere },
        }));

    private static ShippingAddress Elsewhere { get; } = new() { FirstName = "Ada", LastName = "Lind", Address1 = "9 Oak St", City = "Calder", Zip = "75001", CountryCode = "us" };

    private static IEnumerable<string> PlaceFaults(ShippingAddress to, bool isForced = false, int line = 1) =>
        Wishing.Faults(new Wish.ChangeAddress(line, to, isForced), ToTwoPlaces(Hold()), new()).Select(reason => reason.Path);

    private static readonly OrderView Shipped = Order("COMPLETE", Line(1, "SHIPPED"), Line(2, "SHIPPED"), Line(3, "CANCELLED"));

    [Test]
    public void a_form_without_faults_has_none() =>
        Assert.That(Fields(new Wish.Return([1], "Too small", "Does not fit", null)), Is.Empty);

    [Test, Rule("R-2")]
    public void a_return_needs_a_comment_of_a_thousand_characters_at_most() => Assert.Multiple(() =>
    {
        Assert.That(Fields(new Wish.Return([1], "Too small", " ", null)), Is.EqualTo(new[] { "comment" }));
        Assert.That(Fields(new Wish.Return([1], "Too small", new string('x', 1001), null)), Is.EqualTo(new[] { "comment" }));
        Assert.That(Fields(new Wish.Return([1], "Too small", new string('x', 1000), null)), Is.Empty);
    });

    [Test]
    public void lines_are_chosen_and_possible() => Assert.Multiple(() =>
    {
        Assert.That(Fields(new Wish.Return([], "r", "c", null)), Is.EqualTo(new[] { "lines" }));
        Assert.That(Fields(new Wish.Return([3, 9], "r", "c", null)), Is.EqualTo(new[] { "lines", "lines" }));
    });

    [Test]
    public void a_reason_is_one_of_the_channels() =>
        Assert.That(Fields(new Wish.Return([1], "Any", "c", null), new() { ReturnReasons = ["Broken"] }), Is.EqualTo(new[] { "reason" }));

    [TestCase(null), TestCase(0.0), TestCase(1.005)]
    public void an_amount_can_be_paid(double? amount) =>
        Assert.That(Fields(new Wish.Appease([new(1, (decimal?)amount)], "r", "c")), Is.EqualTo(new[] { "amount-1" }));

    [Test]
    public void a_new_address_is_whole() =>
        Assert.That(Fields(new Wish.Reship([1], "r", "", null, new() { City = "Bonn" })), Is.EqualTo(new[] { "first_name", "last_name", "address1", "zip" }));

    [Test]
    public void what_is_not_possible_says_so_once() =>
        Assert.That(Wishing.Faults(new Wish.CancelOrder(), Shipped, new()).Select(reason => reason.Path), Is.EqualTo(new[] { "" }));

    [Test]
    public void each_line_is_cancelled_by_a_message_of_its_own() => Assert.That(
        Commanding.Of(new Wish.CancelLines([1, 2], "CUSTOMERREQ"), Shipped, "ann").Cast<CancelLine>().Select(message => (message.LineNumber, message.OrderId, message.SalesChannelId, message.Reason, message.User)),
        Is.EqualTo(new[] { (1, "O-1", "ST1", "CUSTOMERREQ", "ann"), (2, "O-1", "ST1", "CUSTOMERREQ", "ann") }));

    [Test]
    public void a_return_names_lines_as_the_storefront_did()
    {
        var sent = (Contracts.Postsales.ReturnManagement.Authorize)Commanding.Of(new Wish.Return([2], "Too small", "Does not fit", "WH2"), Shipped, "ann").Single();
        Assert.That(sent.Return, Is.EqualTo(new Contracts.Postsales.Return
        {
            SalesChannelId = "ST1", OrderId = "O-1", SourceId = "WH2", User = "ann",
            Lines = [new() { Id = "id-2", LineNumber = 2, Sku = "SKU-2", Reason = "Too small", ReasonDescription = "Does not fit" }],
        }));
    }

    private static IEnumerable<string> Fields(Wish wish, ChannelSettings? settings = null) => Wishing.Faults(wish, Shipped, settings ?? new()).Select(reason => reason.Path);
}
