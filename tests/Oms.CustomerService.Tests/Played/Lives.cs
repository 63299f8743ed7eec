using Oms.Contracts.External.ValidationManagement;
using Oms.Contracts.Inventory.SourceStockManagement;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.Contracts.Sales;
using Oms.Sales;
using static Oms.CustomerService.Tests.Played.Bought;

namespace Oms.CustomerService.Tests.Played;
/// <summary>Lives of order 100 before and during its shipment; those after it are <see cref="LivesAfterTheSale"/>.</summary>
internal static class Lives
{
    public static IEnumerable<Life> All => [.. BeforeTheEnd, .. LivesAfterTheSale.All];

    private static IEnumerable<Life> BeforeTheEnd =>
    [
        new("held for all that holds, then shipped in two parts", Services(ByMessage with { ExternalValidation = true, RemorseSeconds = 3600, AskAtMost = 100 }),
            services => services.Hear(Order(2)).Hear(new Hold { SalesChannelId = "ST1", OrderId = "100", Reason = "calls back", User = "ann" }),
            services => services.Hear(new Hold { SalesChannelId = "ST1", OrderId = "100", Code = HoldCode.Risk, Reason = "looks odd", User = "rules" }),
            services => services.Wait(TimeSpan.FromMinutes(20)),
            services => services.Hear(services.Valid()).Hear(new Answer { SalesChannelId = "ST1", OrderId = "100", Approved = true }),
            services => services.Hear(new EndHold { SalesChannelId = "ST1", OrderId = "100", User = "ann" }).Hear(new EndHold { SalesChannelId = "ST1", OrderId = "100", Code = HoldCode.Risk, User = "bob" }),
            services => services.Wait(TimeSpan.FromHours(1)),
            services => services.Hear(services.Goes("RECEIVEDBYLOGISTICS", 1, 2)).Hear(services.Goes("PICKCONFIRMED", 1)).Hear(services.Ships(1)).Hear(services.Captured()),
            services => services.Hear(new CreateComment { OrderComment = new() { SalesChannelId = "ST1", OrderId = "100", User = "ann", Comment = "called <b>back</b>" } }),
            services => services.Hear(services.Ships(2)).Hear(services.Captured())),
        new("rejected by the gateway", Services(ByMessage), services => services.Hear(Order()), services => services.Hear(services.Invalid())),
        new("rejected outside", Services(new() { ExternalValidation = true }), services => services.Hear(Order()),
            services => services.Hear(new Answer { SalesChannelId = "ST1", OrderId = "100", Approved = false, ReasonCode = "ANALYSTDEFFRAUD", Reason = "stolen card", User = "rules" })),
        new("not answered, tried again", Services(ByMessage), services => services.Hear(Order()).Wait(TimeSpan.FromHours(1)),
            services => services.Hear(new Retry { SalesChannelId = "ST1", OrderId = "100", Operation = 1, User = "ann" }), services => services.Hear(services.Valid())),
        new("captured before shipment, marked as paid", Services(ByMessage with { CaptureTiming = CaptureTimings.BeforeShipment }), services => services.Hear(Order()),
            services => services.Hear(services.Valid()), services => services.Hear(services.NotCaptured()),
            services => services.Hear(new MarkCaptured { SalesChannelId = "ST1", OrderId = "100", Reason = "seen at the bank", User = "ann" }), services => services.Hear(services.Ships(1))),
        new("a capture that fails and is given up", Services(ByMessage), services => services.Hear(Order()), services => services.Hear(services.Valid()).Hear(services.Ships(1)).Hear(services.NotCaptured()),
            services => services.Hear(new CloseException { SalesChannelId = "ST1", OrderId = "100", Operation = 2, Outcome = ExceptionOutcome.Abandoned, Reason = "a gift", User = "ann" })),
        new("an answer that contradicts what was settled", Services(ByMessage), services => services.Hear(Order()), services => services.Hear(services.Valid()).Hear(services.Ships(1)).Hear(services.Captured()),
            services => services.Hear(services.NotCaptured()),
            services => services.Hear(new CloseException { SalesChannelId = "ST1", OrderId = "100", Operation = 2, Reason = "they erred", User = "ann" })),
        new("cancelled while held", Services(ByMessage with { RemorseSeconds = 3600 }), services => services.Hear(Order()),
            services => services.Hear(services.Valid()).Hear(new Contracts.Sales.OrderManagement.Cancel { SalesChannelId = "ST1", OrderId = "100", User = "ann" }),
            services => services.Hear(services.LetGo())),
        new("sent to another address while held, then to a third", Services(new() { RemorseSeconds = 3600 }), services => services.Hear(Order(2)),
            services => services.Hear(Moving("9 Oak St")), services => services.Hear(Moving("11 Oak St")), services => services.Wait(TimeSpan.FromHours(1)), services => services.Hear(services.Ships(1, 2))),
        new("one line cancelled while it waits for stock", watch => new(logistics: new() { Backorders = true }) { Watch = watch },
            services => services.Hear(new Update { Snapshot = new() { SourceId = "WH1", Mode = "FULL", CreatedOn = services.Now, Stock = [new() { Sku = "SKU-1", Quantity = 9 }, new() { Sku = "SKU-2", Quantity = 0 }] } }),
            services => services.Hear(Order(2)),
            services => services.Hear(new CancelLine { SalesChannelId = "ST1", OrderId = "100", LineNumber = 2, Reason = "CUSTOMERREQ", User = "ann" }), services => services.Hear(services.Ships(1))),
        new("declined twice", watch => new(logistics: new() { Sources = ["WH1", "WH2"] }) { Watch = watch }, services => services.Hear(Order(2)), services => services.Hear(services.Declines(1)),
            services => services.Hear(services.Declines(1)), services => services.Hear(services.Goes("PICKREADY", 2)).Hear(services.Ships(2))),
        new("aborted as a test", Services(new() { AbortTestOrders = true }),
            services => services.Hear(Order() is var create ? create with { Order = create.Order with { Addresses = [create.Order.Addresses[0] with { LastName = "Test" }] } } : create)),
        .. new[] { CaptureTimings.EachShipment, CaptureTimings.LastShipment, CaptureTimings.BeforeShipment }.Select(timing => new Life($"paid outside, {timing}", Services(new() { CaptureTiming = timing }),
            services => services.Hear(Order(2)), services => services.Hear(services.Ships(2)), services => services.Hear(services.Ships(1)))),
    ];

    private static UpdateShippingAddress Moving(string street) => new()
    {
        User = "ann",
        ShippingAddressModification = new()
        {
            SalesChannelId = "ST1",
            OrderId = "100",
            LineNumber = "1",
            User = "ann",
            Force = true,
            NewShippingAddress = new() { FirstName = "Ada", LastName = "Lind", Address1 = street, City = "Bonn", CountryCode = "DE" },
        },
    };

    public static Func<Action<PlayedServices>?, PlayedServices> Services(SalesDefaults? sales = null) => watch => new(sales) { Watch = watch };
}
