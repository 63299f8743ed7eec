using Oms.Contracts.Payments;
using Oms.Contracts.Payments.PaymentsManagement;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.CustomerService.Searching.Parts;
using Oms.Testing;
using static Oms.CustomerService.Tests.Played.Bought;

namespace Oms.CustomerService.Tests.Played;

/// <summary>Payment exceptions stand in the console as Sales announces them, also those that are closed.</summary>
internal sealed class SeeingExceptions
{
    private static IEnumerable<Life> Lives => Played.Lives.All;

    [TestCaseSource(nameof(Lives)), Rule("P-7")]
    public void of_an_order_each_is_as_it_was_announced_last(Life life) => life.Play(services => Assert.That(
        services.View()?.Exceptions ?? [],
        Is.EqualTo(services.Sent<ExceptionUpdated>().Select(sent => sent.Exception).Where(told => told is { OrderId: "100", Operation: not null })
            .GroupBy(told => told.Operation).OrderBy(all => all.Key).Select(all => all.Last()))));

    [Test, Rule("P-7")]
    public void lives_have_some_that_are_closed_and_some_that_were_tried_again() => Assert.That(
        Lives.SelectMany(life => life.Play().View()?.Exceptions ?? []).Select(each => (each.Status, each.Reason)), Is.SupersetOf(new[] { ("CLOSED", "tried again"), ("CLOSED", "a gift") }));

    [Test, Rule("P-7")]
    public void an_answer_to_nothing_is_one_of_its_own_until_it_is_closed()
    {
        var services = new PlayedServices(new() { CustomGateways = ["PAY"] });
        services.Hear(Order()).Hear(new NotifyCaptured { Payment = new Payment { Gateway = "PAY", GatewayKey = "other", Amount = 7, Currency = "USD", OrderId = "nowhere" } });
        var said = services.Last<ExceptionUpdated>().Exception;
        Assert.That(Entry()!.Exception, Is.EqualTo(said));
        Assert.That(said.Status, Is.EqualTo("OPEN"));

        services.Hear(new CloseException { AnswerId = said.AnswerId, Reason = "A test", User = "ann" });

        Assert.That(Entry()!.Exception, Is.EqualTo(services.Last<ExceptionUpdated>().Exception));
        Assert.That(Entry()!.IsOpen, Is.False);

        ExceptionEntry? Entry() => ExceptionEntry.OfAnswer(services.Facts.Where(fact => fact.Document == "unknown_answer"));
    }
}
