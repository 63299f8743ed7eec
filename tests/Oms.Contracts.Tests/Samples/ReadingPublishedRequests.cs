using Oms.Contracts.Postsales;

namespace Oms.Contracts.Tests.Samples;

/// <summary>The examples that were published of exchanges and reshipments, and what they say.</summary>
internal sealed class ReadingPublishedRequests
{
    private static readonly Exchange SameSku = new()
    {
        SalesChannelId = "Luma Retail Stores - Southeast", OrderId = "100000000000001", Lines = [new ExchangeLine { Id = "243", LineNumber = 1 }],
    };

    [Test]
    public void an_exchange_without_a_new_sku() => Assert.That(ExchangeOf("same_sku"), Is.EqualTo(SameSku));

    [Test]
    public void an_exchange_under_another_id() => Assert.That(ExchangeOf("new_order_id"), Is.EqualTo(SameSku with { NewOrderId = "2000000000000101" }));

    [Test]
    public void an_exchange_by_another_method() => Assert.That(ExchangeOf("new_shipping_method"), Is.EqualTo(SameSku with { NewShippingMethod = "EXPRESS" }));

    [Test]
    public void an_exchange_to_another_address() =>
        Assert.That(ExchangeOf("new_shipping_address"), Is.EqualTo(SameSku with
        {
            NewShippingAddress = new()
            {
                FirstName = "John", LastName = "Doe", CompanyName = "Magento", Address1 = "7700 W Parmer Ln", Address2 = "", City = "Austin", Zip = "78729", State = "TX",
            },
        }));

    [Test]
    public void a_reshipment_by_another_method_to_another_address() =>
        Assert.That(Read<Contracts.Postsales.ReshipmentManagement.Create>("magento.postsales.reshipment.management.create"), Is.EqualTo(new Contracts.Postsales.ReshipmentManagement.Create
        {
            Reshipment = new Reshipment
            {
                SalesChannelId = "ST1",
                OrderId = "12345",
                NewShippingMethod = "flatrate Fixed",
                NewShippingAddress = new()
                {
                    FirstName = "Veronica", LastName = "Costello", CompanyName = "", Address1 = "6146 Honey Bluff Parkway", Address2 = "", City = "Calder", Zip = "49628-797", State = "MI",
                },
                Lines = [new ReshipmentLine { LineNumber = 2, Reason = "Warehouse mistake", ReasonDescription = "Wrong item" }],
            },
            User = "you@youremail.com",
        }));

    private static Exchange ExchangeOf(string name) =>
        Read<Contracts.Postsales.ExchangeManagement.Create>($"magento.postsales.exchange_management.create-{name}").Exchange;

    private static T Read<T>(string name) where T : Message => Wire.Read<T>(File.ReadAllBytes(Repository.Sample($"seeds/{name}.json")));
}
