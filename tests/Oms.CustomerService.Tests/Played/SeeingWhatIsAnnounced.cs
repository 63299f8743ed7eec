using System.Globalization;
using Oms.Contracts.Postsales;
using Refunds = Oms.Contracts.Postsales.RefundManagement;
using Requests = Oms.Contracts.Logistics.ShipmentRequestManagement;
using Returns = Oms.Contracts.Postsales.ReturnManagement;

namespace Oms.CustomerService.Tests.Played;

/// <summary>Returns, refunds and shipments stand as Postsales and Logistics announced them last.</summary>
internal sealed class SeeingWhatIsAnnounced
{
    private static IEnumerable<Life> Lives => Played.Lives.All;

    [TestCaseSource(nameof(Lives))]
    public void returns(Life life) => life.Play(services => Assert.That(
        services.View()?.Returns.Select(view => $"{view.Rma} {view.Status} {view.StatusReason} {view.StatusDate:O} {view.SourceId} {view.TrackingNumber} {string.Join(',', view.Lines.Select(line => $"{line.LineNumber} {line.Sku} {line.Reason} {line.Comment} {line.Condition}"))}") ?? [],
        Is.EquivalentTo(services.Sent<Returns.Updated>().Select(sent => sent.Return).Where(sent => sent.OrderId == "100").GroupBy(sent => sent.Rma).Select(all => all.Last())
            .Select(sent => $"{sent.Rma} {sent.Status.Code} {sent.Status.ReasonCode} {sent.Status.Date:O} {sent.SourceId} {sent.ReturnTrackingNumber} {string.Join(',', sent.Lines.Select(line => $"{line.LineNumber} {line.Sku} {line.Reason} {line.ReasonDescription} {(line.Condition == "" ? null : line.Condition)}"))}"))));

    /// <summary>A refund that is released at once is announced only with Sales' answer.</summary>
    [TestCaseSource(nameof(Lives))]
    public void refunds(Life life)
    {
        var services = life.Play();
        Assert.That(
            services.View()!.Refunds.Select(view => $"{view.CreditNote} {view.Kind} {view.Status} {view.StatusDate:O} {view.Rma} by {view.CreatedBy} {view.Total.ToString("F2", CultureInfo.InvariantCulture)}"),
            Is.EquivalentTo(services.Sent<Refunds.Updated>().Select(sent => sent.Refund).Where(sent => sent.OrderId == "100").GroupBy(sent => sent.CreditNoteNumber).Select(all => all.Last())
                .Select(sent => $"{sent.CreditNoteNumber} {sent.RefundType} {sent.Status.Code} {sent.Status.Date:O} {sent.Rma} by {sent.User} {Gross(sent)}")));
    }

    [TestCaseSource(nameof(Lives))]
    public void shipments(Life life)
    {
        var services = life.Play();
        Assert.That(
            services.View()!.Shipments.Select(view => $"{view.RequestId} {view.SourceId} {string.Join(',', view.Lines.Select(line => $"{line.LineNumber} {line.Status}/{line.StatusReason}"))}"),
            Is.EqualTo(services.Sent<Requests.Updated>().Select(sent => sent.ShipmentRequest).Concat(services.Sent<Requests.Requested>().Select(sent => sent.ShipmentRequest)).Where(sent => sent.OrderId == "100")
                .GroupBy(sent => sent.Id).OrderBy(all => all.Key, StringComparer.Ordinal)
                .Select(all => services.Sent<Requests.Updated>().Select(sent => sent.ShipmentRequest).LastOrDefault(sent => sent.Id == all.Key) ?? all.Last())
                .Select(sent => $"{sent.Id} {sent.SourceId} {string.Join(',', sent.Items.Where(item => item.ItemType != "SHIPPING").Select(item => $"{item.OrderLineNumber} {item.Status}/{item.StatusReason}"))}")));
    }

    [Test]
    public void a_line_tells_what_stands_for_it_and_what_it_comes_back_with()
    {
        var waiting = Line("exchanged, and the exchange is cancelled while it waits", 2);
        Assert.That((waiting.ReplacedBy, waiting.IsReturnPending, waiting.Rma), Is.EqualTo(("E00000001", true, (string?)null)));
        var free = Line("exchanged, and the exchange is cancelled while it waits", 1);
        Assert.That((free.ReplacedBy, free.IsReturnPending), Is.EqualTo(((string?)null, false)));
        var back = Line("exchanged, and what it was exchanged for ships", 1);
        Assert.That((back.ReplacedBy, back.IsReturnPending, back.Rma), Is.EqualTo(("E00000001", false, LivesAfterTheSale.Rma)));
        Assert.That(Line("sent again", 2), Has.Property("ReplacedBy").EqualTo("R00000001").And.Property("IsReturnPending").False);
    }

    private static Oms.CustomerService.Orders.LineView Line(string life, int number) => Played.Lives.All.Single(each => each.Name == life).Play().View()!.Lines.Single(line => line.Number == number);

    private static string Gross(Refund refund) => refund.Lines.SelectMany(line => line.Payments)
        .Sum(payment => decimal.Parse(payment.Details.CostGross, CultureInfo.InvariantCulture)).ToString("F2", CultureInfo.InvariantCulture);
}
