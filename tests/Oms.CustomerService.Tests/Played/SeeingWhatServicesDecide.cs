using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Tests.Played;

/// <summary>An order's view says what Sales says, whenever anything was decided.</summary>
internal sealed class SeeingWhatServicesDecide
{
    private static IEnumerable<Life> Lives => Played.Lives.All;

    [TestCaseSource(nameof(Lives))]
    public void status_and_lines_are_those_that_sales_announces(Life life) => life.Play(services =>
    {
        foreach (var announced in new[] { "100", "E00000001", "R00000001" }.Select(services.Announced).OfType<Contracts.Sales.Order>())
        {
            var view = services.View(announced.Id)!;
            Assert.That((view.Status, view.StatusReason, view.StatusDate), Is.EqualTo((announced.Status, announced.StatusReason, announced.StatusDate)));
            Assert.That(view.Lines.Select(Told), Is.EqualTo(announced.Lines.Select(Told)));
            Assert.That(view.Placed.Addresses, Is.EqualTo(announced.Addresses));
        }
    });

    [TestCaseSource(nameof(Lives))]
    public void its_money_is_what_sales_answers(Life life) => life.Play(services => Assert.That(services.View()?.Money, Is.EqualTo(services.View() is null ? null : services.Money)));

    private static string Told(LineView line) => $"{line.Number} {line.Status}/{line.StatusReason} of {line.StatusDate:O} from {line.SourceId} to {line.Placed.ShippingAddressReference}";

    private static string Told(Contracts.Sales.OrderLine line) => $"{line.LineNumber} {line.Status}/{line.StatusReason} of {line.StatusDate:O} from {line.SourceId} to {line.ShippingAddressReference}";
}
