using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.System.Tests.MoneyIn;

/// <summary>
/// Answers that cannot be: refused with the reason, kept, announced, shown to a person, and no order is the worse for it. BAD-1 and BAD-2
/// are shipped and their captures not answered; they have one token, as where a gateway gives one to each customer.
/// </summary>
[TestFixture]
internal sealed class SendingBadInput
{
    private const string Store = "ST-bad";

    private static Shop Shop => TheShop.Open;

    private static PlayedAdapter Gateway => TheShop.Gateway;

    [OneTimeSetUp]
    public async Task SellAsync()
    {
        await Shop.GatewayChannelAsync(Store);
        foreach (var order in new[] { "BAD-1", "BAD-2" })
        {
            Gateway.Says(order, Wire.Capture, Reply.Silence);
            await Shop.PlacedByCardAsync(Store, order, each => each["payments"]![0]!["transactions"]![0]!["gateway_information"]!["transaction_id"] = "token-shared");
            await Shop.ShippedAsync(Store, order, 1, 2);
        }
        foreach (var order in new[] { "BAD-1", "BAD-2" })
            await Shop.ExceptionAsync(order, "2 NOT_CAPTURED OPEN");
    }

    /// <summary>An exception that is open keeps its kind, and what comes on top is added to its words.</summary>
    [Order(1)]
    [TestCaseSource(nameof(Answers))]
    [Rule("P-5"), Rule("P-7")]
    public async Task it_is_refused_and_a_person_is_told(string exchange, Action<JsonObject> change, string path, string reason, string kind)
    {
        var (before, payments) = (await OrderFactsAsync(), await Shop.OperationsAsync(Store, "BAD-1"));
        var body = (await Gateway.HeardAsync("BAD-1", Wire.Capture)).Json.AsObject();
        change(body["payment"]!.AsObject());

        await Gateway.SayAsync(exchange, body.ToJsonString());

        await Shop.RefusedAsync(exchange, body.ToJsonString(), path, reason, TheShop.Running.SalesDatabase);
        await Eventually.TrueAsync(
            async () => (await Shop.OpenExceptionsAsync()).Any(each => (string?)each["kind"] == kind && ((string)each["message"]!).Contains($"{exchange}: {path} ", StringComparison.Ordinal)),
            () => $"an exception {kind} about {exchange} and {path}");
        Assert.That(await OrderFactsAsync(), Is.EqualTo(before));
        Assert.That(await Shop.OperationsAsync(Store, "BAD-1"), Is.EqualTo(payments));
    }

    [Test, Order(1)]
    public async Task what_is_no_answer_at_all_is_refused()
    {
        foreach (var (body, path) in new[] { ("<payment/>", "$"), ("""{"payment": {"amount": "much"}}""", "$.payment.amount"), ("""{"payment": []}""", "$.payment") })
        {
            await Gateway.SayAsync(Wire.Captured, body);
            await Shop.RefusedAsync(Wire.Captured, body, path, "", TheShop.Running.SalesDatabase);
        }
    }

    [Test, Order(2)]
    [Rule("P-7")]
    public async Task a_person_closes_what_belongs_to_nothing()
    {
        var stray = (await Shop.OpenExceptionsAsync()).First(each => each["answer_id"] is not null);
        var closing = new JsonObject { ["answer_id"] = (string?)stray["answer_id"], ["reason"] = "A gateway's mistake", ["user"] = "ann" };
        await Shop.SaidAsync(Wire.CloseException, closing);
        await Shop.Exceptions.FirstAsync(each => (string?)each.Json["exception"]!["answer_id"] == (string?)stray["answer_id"] && (string?)each.Json["exception"]!["closed_by"] == "ann");
        Assert.That((await Shop.OpenExceptionsAsync()).Select(each => (string?)each["answer_id"]), Has.None.EqualTo((string?)stray["answer_id"]));
    }

    [Test, Order(3)]
    public async Task the_right_answer_is_taken_after_all_of_them()
    {
        foreach (var order in new[] { "BAD-1", "BAD-2" })
        {
            await Gateway.AnswerAsync(Wire.Captured, await Gateway.HeardAsync(order, Wire.Capture));
            await Shop.UntilAsync(order, "COMPLETE/FULLYSHIPPED");
            Assert.That(Shop.MoneyOf(order), Is.EqualTo("CAPTURED CAPTURED CAPTURED CAPTURED"));
        }
    }

    private static IEnumerable<TestCaseData> Answers()
    {
        const string reference = "$.payment.operation_reference";
        yield return Case("to an order there is not", Wire.Captured, payment => payment["operation_reference"] = "ST-bad/nobody/2", reference, "an operation that was asked for", "UNKNOWN_ANSWER");
        yield return Case("to what was never asked", Wire.Captured, payment => payment["operation_reference"] = "ST-bad/BAD-1/9", reference, "an operation that was asked for", "UNKNOWN_ANSWER");
        yield return Case("to a reference of somebody else's", Wire.Captured, payment => payment["operation_reference"] = "INV-4711", reference, "an operation that was asked for", "UNKNOWN_ANSWER");
        yield return Case("to another command", Wire.GivenBack, payment => { }, reference, "by refund", "UNKNOWN_ANSWER");
        yield return Case("without a reference, and two orders wait", Wire.Captured, Bare, reference, "2 of PAYGATE, ST1, token-shared", "UNKNOWN_ANSWER");
        yield return Case("without a reference, of a token nobody knows", Wire.Captured, payment =>
        {
            Bare(payment);
            payment["gateway_key"] = "token-nobody";
        }, reference, "0 of PAYGATE", "UNKNOWN_ANSWER");
        yield return Case("over a cent less", Wire.Captured, payment => payment["amount"] = 76.14m, "$.payment.amount", "76.15", "NOT_CAPTURED");
        yield return Case("over a cent more", Wire.CaptureFailed, payment => payment["amount"] = 76.16m, "$.payment.amount", "76.15", "NOT_CAPTURED");
        yield return Case("in another currency", Wire.Captured, payment => payment["currency"] = "EUR", "$.payment.currency", "USD", "NOT_CAPTURED");
        yield return Case("of another gateway", Wire.Captured, payment => payment["gateway"] = "PAYGATE2", "$.payment.gateway", "PAYGATE", "NOT_CAPTURED");
        yield return Case("that contradicts what was settled", Wire.ValidationFailed, payment => payment["operation_reference"] = "ST-bad/BAD-1/1", reference, "SUCCEEDED", "CONTRADICTION");
    }

    private static TestCaseData Case(string name, string exchange, Action<JsonObject> change, string path, string reason, string kind) =>
        new(exchange, change, path, reason, kind) { TestName = $"it is refused and a person is told: an answer {name}" };

    private static void Bare(JsonObject payment)
    {
        payment.Remove("operation_reference");
        payment.Remove("order_id");
    }

    /// <summary>How many facts each order of the store has.</summary>
    private static async Task<IReadOnlyList<string>> OrderFactsAsync() => [.. (await TheShop.Running.FactsAsync("BAD-")).Where(each => each.StartsWith("sales order ", StringComparison.Ordinal))];
}
