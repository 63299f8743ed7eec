using Oms.Contracts.Logistics;
using Oms.Contracts.Logistics.WarehouseManagement;

namespace Oms.Contracts.Tests.Reading;

internal sealed class ReadingItems
{
    [Test]
    public void a_number_is_the_item_of_that_line() =>
        Assert.That(
            Wire.Read<LinesShipped>("""{"items":[1,"2",{"order_line_number":"3"}]}""").Items,
            Is.EqualTo((ValueList<Item>)[new() { OrderLineNumber = 1 }, new() { OrderLineNumber = 2 }, new() { OrderLineNumber = 3 }]));

    [Test]
    public void an_item_is_the_number_of_its_line() =>
        Assert.That(
            Wire.Read<LinesDeclined>("""{"items":[{"order_line_number":1,"sku":"24-MB04"},"2"]}""").Items,
            Is.EqualTo((ValueList<int>)[1, 2]));

    [Test]
    public void what_is_neither_is_refused_one_by_one() =>
        Assert.That(
            Wire.Refuse<LinesDeclined>("""{"items":[1,null,"",[],{"order_line_number":"x"}],"items_collection":["one",null]}"""),
            Is.EqualTo((ValueList<Reason>)
            [
                new("$.items[1]", "a whole number", "null"),
                new("$.items[2]", "a whole number", "\"\""),
                new("$.items[3]", "a whole number", "a list"),
                new("$.items[4].order_line_number", "a whole number", "\"x\""),
                new("$.items_collection[0]", "an object", "\"one\""),
                new("$.items_collection[1]", "an object", "null"),
            ]));
}
