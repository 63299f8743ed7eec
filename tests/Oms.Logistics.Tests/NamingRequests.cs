using Oms.Contracts;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Logistics.SourcingLines;
using static Oms.Logistics.Tests.Sample;

namespace Oms.Logistics.Tests;

internal sealed class NamingRequests
{
    [Test]
    public void a_name_that_another_order_has_is_passed_over() =>
        // ST1-1 of store A and 1 of store A-ST1 make the same names.
        FromNothing().Given(ReleasedOf(AnOrder with { Store = "A", Id = "ST1-1" }, 1)).When(ReleasedOf(AnOrder with { Store = "A-ST1", Id = "1" }, 1))
            .ThenIs(s => s.Announced<Requested>().Single().ShipmentRequest.Id, "A-ST1-1-02")
            .ThenIs(s => s.Find<Sourcing>(Sourcing.StreamOf("A-ST1", "1"))!.LastRequestNumber, 2);

    [Test]
    public void several_requests_pass_over_names_and_still_differ() =>
        FromNothing().Given(ReleasedOf(AnOrder with { Store = "A", Id = "ST1-1" }, 1))
            .When(ReleasedOf(With(4, line => line with { ShippingAddressReference = "office" }) with { Store = "A-ST1", Id = "1" }, 1, 4))
            .ThenIs(s => s.Announced<Requested>().Select(message => message.ShipmentRequest.Id).ToValueList(), ["A-ST1-1-02", "A-ST1-1-03"]);

    [TestCase(7, "ST1-100-07")]
    [TestCase(100, "ST1-100-100")]
    public void numbers_have_two_digits_and_three_after_99(int number, string id) =>
        Assert.That(RequestId.Of(new() { Store = "ST1", OrderId = "100" }, number), Is.EqualTo(new RequestId(number, id)));
}
