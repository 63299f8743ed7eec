using Oms.Contracts;
using Oms.Contracts.Common;
using Oms.Contracts.Sales;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;

namespace Oms.CustomerService.Tests.Searching;

/// <summary>The grid's row of an order.</summary>
internal sealed class SummingUpAnOrder
{
    private static readonly DateTimeOffset Placed = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private static OrderView View => new()
    {
        Store = "ST/1",
        Id = "100",
        Placed = new()
        {
            OriginDate = Placed,
            Origin = "WEB",
            Language = "en",
            Customer = new() { Id = "7", Type = "GUEST" },
            Addresses =
            [
                new() { Reference = "home", FirstName = "Ann", LastName = "O'Neill", Address1 = "1  Main St", City = "Calder", Zip = "12 345", CountryCode = "US", Email = "Ann@Example.org", Phone = "+1 (22) 3" },
                new() { Reference = "work", FirstName = "Ann", LastName = "Li", Address1 = "2 Side St", City = "Bern", CountryCode = "CH", Phone = " " },
            ],
            Payments = [new() { Transactions = [new() { PaymentMethod = "PAYPAL", BillingAddressReference = "work" }] }],
            Lines = [Line(1, "PHYSICAL", "BAG", 2, 20m), Line(2, "SHIPPING", "standard", 1, 5m), Line(3, "SERVICE", "WRAP", 1, 1m)],
        },
        Status = "LOGISTICSCOMPLETE",
        StatusReason = "FULLYSHIPPED",
        Currency = "USD",
        Money = new() { Captured = 26m, Refunded = 3m },
        Lines = [Now(1, "PHYSICAL", "BAG", 2, "SHIPPED", "WH2"), Now(2, "SHIPPING", "standard", 1, "SHIPPED", null), Now(3, "SERVICE", "WRAP", 1, "SHIPPED", null)],
        Shipments =
        [
            new() { RequestId = "R-1", SourceId = "WH1", Lines = [new(1, "BAG", "PICKDECLINED", "")] },
            new() { RequestId = "R-2", SourceId = "WH2", Lines = [new(1, "BAG", "SHIPPED", "")], Boxes = [new("1", "UPS", "1Z", null, null, Placed, [1])] },
        ],
        Returns = [new() { Rma = "RMA1", Status = "APPROVED", TrackingNumber = "BACK1" }],
        Refunds = [new() { CreditNote = "CN1", Kind = "return", Status = "RELEASED" }, new() { CreditNote = "CN2", Kind = "appeasement", Status = "PENDINGRELEASE" }],
    };

    [Test]
    public void it_says_whose_it_is_and_how_it_stands()
    {
        var entry = OrderEntry.Of(View);
        Assert.That((entry.StreamId, entry.OrderId, entry.Status, entry.StatusReason, entry.StatusDate), Is.EqualTo(("ST%2F1/100", "100", "LOGISTICSCOMPLETE", "FULLYSHIPPED", Placed)));
        Assert.That((entry.BillTo, entry.ShipTo, entry.BillingAddress, entry.ShippingAddress), Is.EqualTo(("Ann Li", "Ann O'Neill", "2 Side St Bern CH", "1  Main St 12 345 Calder US")));
        Assert.That((entry.GrandTotal, entry.Captured, entry.Refunded, entry.Currency), Is.EqualTo((26m, 26m, 3m, "USD")));
        Assert.That((entry.CustomerId, entry.CustomerType, entry.Language, entry.Origin), Is.EqualTo(("7", "GUEST", "en", "WEB")));
    }

    [Test]
    public void it_has_what_all_of_its_parts_are_found_by_once_each()
    {
        var entry = OrderEntry.Of(View);
        Assert.That(entry.FirstNames, Is.EqualTo(new[] { "Ann" }));
        Assert.That(entry.LastNames, Is.EqualTo(new[] { "O'Neill", "Li" }));
        Assert.That(entry.Phones, Is.EqualTo(new[] { "+1 (22) 3" }));
        Assert.That((entry.Skus, entry.ShippingMethods), Is.EqualTo((ValueList.Of(["BAG", "WRAP"]), ValueList.Of(["standard"]))));
        Assert.That((entry.Sources, entry.RequestIds), Is.EqualTo((ValueList.Of(["WH2", "WH1"]), ValueList.Of(["R-1", "R-2"]))));
        Assert.That((entry.ItemCount, entry.TotalSourceAllocations), Is.EqualTo((2, 2)));
        Assert.That((entry.ReturnStatuses, entry.AppeasementStatuses), Is.EqualTo((ValueList.Of(["APPROVED"]), ValueList.Of(["PENDINGRELEASE"]))));
        Assert.That((entry.Rmas, entry.CreditNotes, entry.TrackingNumbers), Is.EqualTo((ValueList.Of(["RMA1"]), ValueList.Of(["CN1", "CN2"]), ValueList.Of(["1Z", "BACK1"]))));
    }

    [TestCase("Testa", ExpectedResult = true)]
    [TestCase("Contest", ExpectedResult = false)]
    public bool a_test_order_is_told_as_Sales_tells_it(string name) =>
        OrderEntry.Of(View with { Placed = View.Placed with { Addresses = [new() { LastName = name }] } }).IsTest;

    [Test]
    public void an_order_of_which_next_to_nothing_is_known_has_a_row() =>
        Assert.That(OrderFields.All.Fields.Select(field => field.Stored(OrderEntry.Of(new()))), Has.None.Null);

    [TestCase("customer_email", "\nann@example.org\n")]
    [TestCase("customer_phone", "\n1223\n")]
    [TestCase("address_zip", "\n12345\n")]
    [TestCase("shipping_address", "\n1 main st 12 345 calder us\n")]
    [TestCase("customer_name", "\nann li\nann o'neill\n")]
    public void its_columns_hold_what_is_compared(string field, string stored) => Assert.That(OrderFields.All[field].Stored(OrderEntry.Of(View)), Is.EqualTo(stored));

    [TestCase("  Two  words\t", ExpectedResult = "two words")]
    [TestCase("a\0b\nc", ExpectedResult = "a b c")]
    public string texts_are_folded(string text) => Folding.Of(Fold.Lower, text);

    private static OrderLine Line(int number, string type, string sku, int quantity, decimal gross) => new()
    {
        LineNumber = number,
        ProductType = type,
        Sku = sku,
        Quantity = quantity,
        ShippingAddressReference = "home",
        Amount = new Price { GrossAmount = gross },
    };

    private static LineView Now(int number, string type, string sku, int quantity, string status, string? source) =>
        new() { Placed = Line(number, type, sku, quantity, 0), Status = status, SourceId = source };
}
