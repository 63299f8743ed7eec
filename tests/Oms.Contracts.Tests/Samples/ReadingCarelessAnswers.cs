using Oms.Contracts.External.ValidationManagement;
using Oms.Contracts.Payments;
using Oms.Contracts.Payments.PaymentsManagement;

namespace Oms.Contracts.Tests.Samples;

/// <summary>What payment adapters and tools that approve orders answer, and what it says.</summary>
internal sealed class ReadingCarelessAnswers
{
    [Test]
    public void an_amount_is_text_a_key_a_number_and_nothing_tells_which_operation_it_was() =>
        Assert.That(Lenient.Read<NotifyCaptured>("captured_as_text").Payment, Is.EqualTo(new Payment
        {
            Gateway = "CUSTOM",
            GatewayAccount = "ST1",
            GatewayKey = "54792431",
            Amount = 76.15m,
            Currency = "USD",
            OrderId = "100000000000001",
            Lines = [new PaymentLine { LineNumber = 1, ItemName = "my lovely item", ItemSku = "24-MB04", ItemType = "PHYSICAL", Quantity = 1, UnitPriceGross = 38.67m }],
            GatewayResponse = "100",
            GatewayResponseTime = 1.25m,
        }));

    [Test]
    public void an_adapter_brings_members_of_its_own()
    {
        var read = Lenient.Read<NotifyCaptured>("captured_with_more");
        Assert.That((read.Unknown!["adapter"].GetString(), read.Payment.Unknown!["risk"].GetProperty("score").GetInt32()), Is.EqualTo(("cyber 0.3", 12)));
        Wire.AssertSame(Wire.Write(read), File.ReadAllText(Repository.Sample("lenient/captured_with_more.json")));
    }

    [Test]
    public void a_failure_names_its_operation_and_amount_only() =>
        Assert.That(
            Lenient.Read<NotifyCaptureFailed>("capture_failed_bare").Payment,
            Is.EqualTo(new Payment { Gateway = "CUSTOM", Amount = 76.15m, Currency = "USD", OperationReference = "ST1/17/2", GatewayResponse = "declined" }));

    [Test]
    public void an_approval_is_a_one() =>
        Assert.That(
            Lenient.Read<Answer>("answered_as_text"),
            Is.EqualTo(new Answer { SalesChannelId = "ST1", OrderId = "17", Approved = true, ReasonCode = "", User = "validator" }));
}
