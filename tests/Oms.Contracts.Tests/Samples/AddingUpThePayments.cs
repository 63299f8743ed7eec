using System.Text.Json;
using Oms.Contracts.Json;
using Oms.Contracts.Payments;
using Oms.Contracts.Sales;

namespace Oms.Contracts.Tests.Samples;

/// <summary>The samples of payments tell of the sample order, to the cent, and an answer of what was asked.</summary>
internal sealed class AddingUpThePayments
{
    private static readonly Order Order = Wire.Read<Contracts.Sales.OrderManagement.Create>(Text("order")).Order;

    private static readonly OrderMoney Money = JsonSerializer.Deserialize<OrderMoney>(Text("oms.sales.payment_management.find.answer"), WireJson.Options)!;

    private static IEnumerable<WireMessage> Messages => WireCatalogue.All.Where(message => message.Type.IsSubclassOf(typeof(PaymentMessage)));

    private static IEnumerable<WireMessage> Answers => Messages.Where(message => message.From.Contains(Party.Gateway));

    [TestCaseSource(nameof(Messages))]
    public void lines_add_up_to_the_amount_and_are_the_orders(WireMessage message)
    {
        var payment = Payment(message);
        Assert.That(payment.Lines!.Sum(line => line.RefundAmount ?? line.Quantity * line.UnitPriceGross), Is.EqualTo(payment.Amount));
        Assert.That(
            payment.Lines!.Select(line => (line.LineNumber, line.ItemSku, line.ItemName, line.ItemType, line.UnitPriceGross, line.TaxAmount, line.TaxRate)),
            Is.SubsetOf(Order.Lines.Select(line => (line.LineNumber, line.Sku, line.ProductName ?? "", line.ProductType, line.Amount.GrossAmount, (decimal?)line.Amount.TaxAmount, line.Amount.TaxRate))));
    }

    [TestCaseSource(nameof(Messages))]
    public void it_is_asked_of_the_orders_gateway(WireMessage message)
    {
        var (payment, transaction) = (Payment(message), Order.Payments![0].Transactions![0]);
        Assert.That(
            (payment.Gateway, payment.GatewayAccount, payment.GatewayKey, payment.OrderId),
            Is.EqualTo((transaction.GatewayInformation.GatewayId, transaction.GatewayInformation.Account, transaction.GatewayInformation.TransactionId, Order.Id)));
    }

    [TestCaseSource(nameof(Answers))]
    public void an_answer_repeats_what_was_asked(WireMessage answer)
    {
        var answered = Payment(answer);
        var asked = Payment(WireCatalogue.ByName($"magento.payments.payments_management.{answered.GatewayCommand}")!);
        Assert.That(answered with { NewGatewayKey = null, GatewayResponse = null, GatewayResponseTime = null }, Is.EqualTo(asked));
    }

    [Test]
    public void the_orders_money_is_that_of_its_operations()
    {
        Assert.That((Money.OrderTotal, Money.Authorized), Is.EqualTo((Order.Lines.Sum(line => line.Amount.GrossAmount), Sum("validate"))));
        Assert.That((Money.Captured, Money.Refunded, Money.TotalDue), Is.EqualTo((Sum("capture"), Sum("refund"), Money.OrderTotal - Money.Captured)));
    }

    private static decimal Sum(string command) => Money.Operations.Where(operation => operation.Command == command).Sum(operation => operation.Amount ?? 0);

    private static Payment Payment(WireMessage message) => ((PaymentMessage)Wire.Accept(File.ReadAllBytes(Repository.Sample($"{message.Name}.json")), message).Message).Payment;

    private static string Text(string name) => File.ReadAllText(Repository.Sample($"{name}.json"));
}
