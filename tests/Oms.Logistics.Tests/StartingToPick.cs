using Oms.Contracts;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Logistics.ShipmentRequests;
using static Oms.Logistics.Tests.Sample;
using StartPicking = Oms.Contracts.Logistics.ShipmentRequestManagement.StartPicking;

namespace Oms.Logistics.Tests;

internal sealed class StartingToPick
{
    private static readonly StartPicking Begun = new() { ShipmentRequestId = Request };

    [Test]
    public void the_request_is_being_picked() =>
        ARequest().At(Now.AddHours(1)).When(Begun).Then(new ShipmentRequestEvent.PickingStarted())
            .ThenAnnounces(typeof(Updated))
            .ThenIs(s => s.Announced<Updated>().Select(m => (m.ShipmentRequest.Status, m.ShipmentRequest.StatusDate)).Single(), ("PICKING", Now.AddHours(1)));

    [Test]
    public void a_second_time_changes_nothing() => ARequest().Given(Begun).When(Begun).ThenNothing();

    [Test]
    public void too_late_changes_nothing() => ARequest().Given(Ships(1)).When(Begun).ThenNothing();

    [Test]
    public void after_the_end_changes_nothing() => ARequest().Given(Ships(1, 2, 4)).When(Begun).ThenNothing();

    [TestCase("ST1-100-09", "ST1-100-09")]
    [TestCase("", "nothing")]
    public void of_what_nobody_knows_is_refused(string id, string found) =>
        ARequest().When(new StartPicking { ShipmentRequestId = id })
            .ThenRefused(new Reason("$.shipment_request_id", "the id of a shipment request", found));
}
