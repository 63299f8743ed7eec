using Oms.Contracts.Sales;
using Oms.Contracts.Sales.PaymentManagement;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;
using static Oms.Sales.Tests.Paying.Gateway;

namespace Oms.Sales.Tests.Paying;

/// <summary>The Payments section of an order, and the list of what needs a person.</summary>
internal sealed class LookingAtMoney
{
    private static readonly Find Find = new() { SalesChannelId = Store, OrderId = Id };

    [Test]
    public void totals_tell_what_was_reserved_taken_given_back_and_is_due() => Busy()
        .When(Find)
        .ThenIs(s => (OrderMoney)s.Answer()! with { Operations = [] }, new OrderMoney
        {
            SalesChannelId = Store,
            OrderId = Id,
            Currency = "USD",
            OrderTotal = 22.00m,
            Authorized = 40.00m,
            Captured = 11.00m,
            Refunded = 4.00m,
            TotalDue = 11.00m,
            CaptureTiming = "each_shipment",
        });

    [Test]
    public void each_operation_tells_what_was_asked_and_what_came_of_it() => Busy()
        .When(Find)
        .ThenIs(s => ((OrderMoney)s.Answer()!).Operations.Select(operation => $"{operation.Number} {operation.Command} {operation.Status}").ToValueList(),
            ["1 validate SUCCEEDED", "2 capture SUCCEEDED", "3 refund REQUESTED"])
        .ThenIs(s => ((OrderMoney)s.Answer()!).Operations[1], new PaymentOperation
        {
            Number = 2,
            Reference = "ST1/100/2",
            Command = "capture",
            Status = "SUCCEEDED",
            PaymentMethod = "CREDITCARD",
            Gateway = Name,
            PaymentId = Key,
            RequestedAmount = 11.00m,
            LineNumbers = [1],
            RequestedAt = Now,
            LastUpdate = Now,
            Event = "magento.payments.payments_management.notify_captured",
            Amount = 11.00m,
            Runs = 1,
        })
        .ThenIs(s => ((OrderMoney)s.Answer()!).Operations[2] is { CreditNoteNumber: "CN1", Amount: null, RequestedAmount: 4.00m } refund && refund.NextRun == Now.AddSeconds(60), true);

    [Test, Rule("P-7")]
    public void an_operation_shows_the_exception_that_is_open() => Asked.InVain("capture")
        .When(Find)
        .ThenIs(s => ((OrderMoney)s.Answer()!).Operations[1].Exception, new PaymentException
        {
            SalesChannelId = Store,
            OrderId = Id,
            Operation = 2,
            Kind = "NOT_CAPTURED",
            Status = "OPEN",
            Message = "the gateway did not answer, asked 1 times",
            Amount = 22.00m,
            Currency = "USD",
            Gateway = Name,
            PaymentId = Key,
            RaisedAt = Now.AddHours(1),
        });

    [Test, Rule("P-4")]
    public void inside_the_report_is_as_whole() => SalesScenario.WithMoney()
        .Given(Create(Physical(1), Physical(2)), Request(First, (1, "SHIPPED")))
        .When(Find)
        .ThenIs(s => (OrderMoney)s.Answer()! is { Authorized: 22.00m, Captured: 11.00m, TotalDue: 11.00m, Operations: [{ Offline: true, Command: "validate" }, { Offline: true, Command: "capture", Amount: 11.00m }] }, true);

    [Test, Rule("P-8")]
    public void an_order_that_nobody_pays_has_none_and_neither_has_an_unknown_one() => SalesScenario.WithMoney()
        .When(Find).ThenAnswered(null)
        .Given(Create(Child("RE")))
        .When(Find).ThenAnswered(null)
        .When(Find with { OrderId = "" }).ThenRefused("$.order_id");

    [Test]
    public void of_two_payments_both_count_as_authorised() => SalesScenario.WithMoney(Custom())
        .Given(Create(AgreeingHowItIsPaid.Mixed(9.00m)))
        .When(Find).ThenIs(s => ((OrderMoney)s.Answer()!).Authorized, 24.00m);

    [Test, Rule("P-7")]
    public void the_list_tells_orders_page_by_page_and_then_answers_to_nothing() => Troubled()
        .When(new FindExceptions { Size = 2 })
        .ThenIs(Page, ["100 NOT_CAPTURED", "100 NOT_CAPTURED", "101 NOT_CAPTURED"]).ThenIs(Next, "orders ST1/101/payments")
        .When(new FindExceptions { Size = 2, After = "orders ST1/101/payments" })
        .ThenIs(Page, ["100 NOT_CAPTURED"]).ThenIs(Next, "answers ")
        .When(new FindExceptions { Size = 1, After = "answers " })
        .ThenIs(Page, [" UNKNOWN_ANSWER"]).ThenIs(s => Next(s)!.StartsWith("answers unknown_answer/", StringComparison.Ordinal), true)
        .When(new FindExceptions { After = "answers " }).ThenIs(Next, null);

    [Test, Rule("P-7")]
    public void of_one_channel_there_are_its_own() => Troubled()
        .When(new FindExceptions { SalesChannelId = "ST2" }).ThenIs(Page, ["100 NOT_CAPTURED"]).ThenIs(Next, "answers ")
        .When(new FindExceptions { SalesChannelId = "ST2", After = "answers " }).ThenIs(Page, []);

    [Test]
    public void what_was_closed_is_not_listed() => Asked.Settled("capture", "DONE")
        .When(new FindExceptions()).ThenIs(Page, []).ThenIs(Next, "answers ");

    [Test]
    public void a_page_that_cannot_be_is_refused() => SalesScenario.WithMoney()
        .When(new FindExceptions { After = "elsewhere", Size = 0 }).ThenRefused("$.after", "$.size")
        .When(new FindExceptions { Size = 501 }).ThenRefused("$.size");

    /// <summary>Line 1 is captured and partly given back, line 2 is to come, line 3 is cancelled.</summary>
    private static Scenario Busy() => SalesScenario.WithMoney(Custom())
        .Given(Create(Bought(40.00m, Physical(1), Physical(2), Physical(3))), Yes(1, "validate", 40.00m), Settled(OutOfStock(3)), Request(First, (1, "SHIPPED")))
        .Given(Yes(2, "capture", 11.00m), RefundingByGateway.Ask("CN1", (1, 4.00m)));

    /// <summary>Three captures failed in ST1, of two orders, one in ST2, and an answer belongs to nothing.</summary>
    private static Scenario Troubled()
    {
        var scenario = SalesScenario.WithMoney(Custom());
        foreach (var (store, id, lines) in new[] { ("ST1", "100", 2), ("ST1", "101", 1), ("ST2", "100", 1) })
        {
            scenario.Given(Create(Bought([.. Enumerable.Range(1, lines).Select(Physical)]) with { Store = store, Id = id }))
                .Given(Yes("validate", About(1, 11.00m * lines) with { OperationReference = $"{store}/{id}/1" }));
            foreach (var line in Enumerable.Range(1, lines))
            {
                scenario.Given(Shipped(store, id, line), No("capture", About(line + 1, 11.00m) with { OperationReference = $"{store}/{id}/{line + 1}" }));
            }
        }
        return scenario.When(Yes("capture", About(1, 1.00m) with { OperationReference = "magic" })).WhenTold();
    }

    private static object Shipped(string store, string id, int line)
    {
        var request = Request($"{store}-{id}-0{line}", (line, "SHIPPED"));
        return request with { ShipmentRequest = request.ShipmentRequest with { Store = store, OrderId = id } };
    }

    private static ValueList<string> Page(Scenario scenario) =>
        ((ExceptionPage)scenario.Answer()!).Exceptions.Select(each => $"{each.OrderId} {each.Kind}").ToValueList();

    private static string? Next(Scenario scenario) => ((ExceptionPage)scenario.Answer()!).Next;
}
