using Oms.Contracts.Postsales;
using Oms.Contracts.Postsales.RefundManagement;
using Oms.Contracts.Postsales.ReturnManagement;
using Oms.Contracts.Sales.PaymentManagement;
using static Oms.CustomerService.Tests.Played.Bought;
using Appease = Oms.Contracts.Postsales.AppeasementManagement.Create;
using Exchange = Oms.Contracts.Postsales.ExchangeManagement.Create;
using Received = Oms.Contracts.Postsales.ReturnManagement.Received;
using Reship = Oms.Contracts.Postsales.ReshipmentManagement.Create;

namespace Oms.CustomerService.Tests.Played;

/// <summary>What becomes of an order of two lines that has shipped.</summary>
internal static class LivesAfterTheSale
{
    public const string Rma = "ST1-100-R01";
    public const string CreditNote = "CN00000001";

    private static Return Goods => new()
    {
        SalesChannelId = "ST1",
        OrderId = "100",
        SourceId = "WH1",
        User = "ann",
        Lines = [new() { LineNumber = 1, Reason = "SIZE", ReasonDescription = "too small", Condition = "GOOD", Sku = "SKU-1" }],
    };

    private static ReturnChange Change => new() { SalesChannelId = "ST1", OrderId = "100", Rma = Rma, User = "bob" };

    public static IEnumerable<Life> All =>
    [
        new("returned and paid back", ByAgents(), Shipped, services => services.Hear(new Authorize { Return = Goods, User = "ann" }),
            services => services.Hear(new Update { Return = Change with { ReturnTrackingCarrier = "UPS", ReturnTrackingNumber = "1Z9" }, User = "bob" }),
            services => services.Hear(new Approve { Return = Change, User = "bob" }),
            services => services.Hear(new Release { SalesChannelId = "ST1", OrderId = "100", CreditNoteNumber = CreditNote, User = "bob" }), services => services.Hear(services.Refunded()),
            services => services.Hear(new RetryRequest { Return = new() { Rma = Rma } }),
            services => services.Hear(new Received { Return = Goods with { Rma = Rma } })),
        new("returned without a word before", Automatic, Shipped, services => services.Hear(new Received { Return = Goods }), services => services.Hear(services.Refunded())),
        new("a return that is cancelled", ByAgents(), Shipped, services => services.Hear(new Authorize { Return = Goods, User = "ann" }),
            services => services.Hear(new Contracts.Postsales.ReturnManagement.Cancel { Return = Change, User = "bob" })),
        new("a refund that fails, is tried again and comes through", Automatic, Shipped, services => services.Hear(Goodwill(5)), services => services.Hear(services.NotRefunded()),
            services => services.Hear(new Retry { SalesChannelId = "ST1", OrderId = "100", Operation = services.Money!.Operations[^1].Number, User = "ann" }), services => services.Hear(services.Refunded())),
        new("a refund that is given up", Automatic, Shipped, services => services.Hear(Goodwill(5)), services => services.Hear(services.NotRefunded()),
            services => services.Hear(new CloseException
            {
                SalesChannelId = "ST1",
                OrderId = "100",
                Operation = services.Money!.Operations[^1].Number,
                Outcome = ExceptionOutcome.Abandoned,
                Reason = "paid by cheque",
                User = "ann",
            })),
        new("paid back outside", ByAgents(), Shipped, services => services.Hear(new Received { Return = Goods }).Hear(new Approve { Return = Change, User = "bob" }),
            services => services.Hear(new Release { SalesChannelId = "ST1", OrderId = "100", CreditNoteNumber = CreditNote, Offline = true, User = "bob" })),
        new("returned, and not paid back", ByAgents(), Shipped, services => services.Hear(new Authorize { Return = Goods, User = "ann" }).Hear(new Approve { Return = Change, User = "bob" }),
            services => services.Hear(new Contracts.Postsales.RefundManagement.Cancel { SalesChannelId = "ST1", OrderId = "100", CreditNoteNumber = CreditNote, User = "bob" })),
        new("exchanged, and what it was exchanged for ships", Automatic, Shipped,
            services => services.Hear(new Exchange { Exchange = new() { SalesChannelId = "ST1", OrderId = "100", User = "ann", Lines = [new() { LineNumber = 1, Reason = "SIZE", ReasonDescription = "too small" }] }, User = "ann" }),
            services => services.Hear(new Received { Return = Goods }), services => services.Hear(services.Ships(1))),
        new("exchanged, and the exchange is cancelled while it waits", watch => new(ByMessage with { ExchangeWaitsForReturn = true }) { Watch = watch }, Shipped,
            services => services.Hear(new Exchange { Exchange = new() { SalesChannelId = "ST1", OrderId = "100", User = "ann", Lines = [new() { LineNumber = 1 }, new() { LineNumber = 2 }] }, User = "ann" }),
            services => services.Hear(new Contracts.Sales.OrderManagement.CancelLine { SalesChannelId = "ST1", OrderId = "E00000001", LineNumber = 1, Reason = "CUSTOMERREQ", User = "ann" })),
        new("sent again", Automatic, Shipped,
            services => services.Hear(new Reship { Reshipment = new() { SalesChannelId = "ST1", OrderId = "100", Lines = [new() { LineNumber = 2, Reason = "LOST", ReasonDescription = "never came" }] }, User = "ann" })),
    ];

    private static void Shipped(PlayedServices services)
    {
        services.Hear(Order(2)).Hear(services.Valid());
        services.Hear(services.Ships(1, 2)).Hear(services.Captured());
    }

    private static PlayedServices Automatic(Action<PlayedServices>? watch) => new(ByMessage) { Watch = watch };

    /// <summary>Returns and refunds wait for an agent.</summary>
    private static Func<Action<PlayedServices>?, PlayedServices> ByAgents() => watch =>
        new(ByMessage, postsales: new() { Channel = new() { AutoApproveReturn = false, AutoReleaseRefund = false } }) { Watch = watch };

    private static Appease Goodwill(decimal amount) => new()
    {
        Appeasement = new() { SalesChannelId = "ST1", OrderId = "100", User = "ann", Lines = [new() { LineNumber = 1, Amount = amount, Reason = "LATE", ReasonDescription = "came late" }] },
        User = "ann",
    };
}
