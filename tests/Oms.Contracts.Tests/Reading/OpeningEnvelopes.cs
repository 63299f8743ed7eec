using Oms.Contracts.Json;
using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Contracts.Tests.Reading;

internal sealed class OpeningEnvelopes
{
    private const string Name = "magento.sales.order_management.get_comments";

    [TestCase("7")]
    [TestCase("\"7\"")]
    [TestCase("{\"a\":[1.50]}")]
    public void the_id_is_handed_back_as_it_came(string id) =>
        Assert.That(Wire.Accept<GetComments>("""{"id":?,"method":"?","params":{}}""".With(id, Name)).Id?.GetRawText(), Is.EqualTo(id));

    [Test]
    public void a_notification_has_no_id()
    {
        var read = Wire.Accept<GetComments>("""{"method":"?","params":{}}""".With(Name));
        Assert.That((read.Enveloped, read.Id), Is.EqualTo((true, (System.Text.Json.JsonElement?)null)));
    }

    [Test]
    public void the_plain_form_has_neither()
    {
        var read = Wire.Accept<GetComments>("{}");
        Assert.That((read.Enveloped, read.Id), Is.EqualTo((false, (System.Text.Json.JsonElement?)null)));
    }

    [Test]
    public void an_alias_is_a_method_too()
    {
        var message = WireCatalogue.Of<GetComments>() with { Aliases = ["other.name"] };
        Assert.That(WireReader.Read("""{"method":"other.name","params":{}}"""u8.ToArray(), message), Is.TypeOf<Json.Read.Accepted>());
    }

    [Test]
    public void another_method_is_refused_with_the_id_to_answer_to()
    {
        var read = (Json.Read.Refused)WireReader.Read("""{"id":7,"method":"other.name","params":{}}"""u8.ToArray(), WireCatalogue.Of<GetComments>());
        Assert.That((read.Enveloped, read.Id?.GetRawText(), read.Reasons.Single()), Is.EqualTo((true, "7", new Reason("$.method", Name, "\"other.name\""))));
    }

    [TestCase("[]", "a list")]
    [TestCase("null", "null")]
    [TestCase("\"x\"", "\"x\"")]
    public void params_that_are_no_object_are_refused(string written, string found) =>
        Assert.That(Wire.Refuse<GetComments>("""{"method":"?","params":?}""".With(Name, written)).Single(), Is.EqualTo(new Reason("$.params", "an object", found)));

    [Test]
    public void an_empty_envelope_lacks_both() =>
        Assert.That(
            Wire.Refuse<GetComments>("""{"jsonrpc":"2.0"}"""),
            Is.EqualTo((ValueList<Reason>)[new("$.method", Name, "nothing"), new("$.params", "an object", "nothing")]));

    [Test]
    public void reasons_are_in_the_senders_coordinates() =>
        Assert.That(
            Wire.Refuse<Create>("""{"method":"magento.sales.order_management.create","params":{"order":{"lines":[{},{},{"line_number":"x"}]}}}""").Single(),
            Is.EqualTo(new Reason("$.params.order.lines[2].line_number", "a whole number", "\"x\"")));

    [Test]
    public void the_object_is_missing_inside() =>
        Assert.That(
            Wire.Refuse<Create>("""{"method":"magento.sales.order_management.create","params":{}}""").Single(),
            Is.EqualTo(new Reason("$.params.order", "an object", "nothing")));
}
