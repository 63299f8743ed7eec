using Oms.Contracts.Postsales.RefundManagement;
using Oms.Postsales.Orders;

namespace Oms.Postsales.Refunds;

/// <summary>An agent releases or cancels a refund that waits for it .</summary>
internal static class ReleaseRefund
{
    public static IEnumerable<Handler> Handlers(PostsalesDefaults defaults) =>
    [
        new Handler<Release>(
            (message, _) => Needs(defaults.ChannelOr(message.SalesChannelId), message.OrderId, message.CreditNoteNumber),
            (message, seen, occasion) => Decide(Find(seen, defaults.ChannelOr(message.SalesChannelId), message.OrderId, message.CreditNoteNumber), message.CreditNoteNumber,
                refund => refund.Status == RefundStatus.Cancelled ? Refuse(refund, "released")
                    : refund.IsAsked ? Decision.Nothing
                    : new Course(seen, occasion).Then(refund.Id, new RefundEvent.ReleaseAsked(message.Offline is true)).Decided)),
        new Handler<Cancel>(
            (message, _) => Needs(defaults.ChannelOr(message.SalesChannelId), message.OrderId, message.CreditNoteNumber),
            (message, seen, occasion) => Decide(Find(seen, defaults.ChannelOr(message.SalesChannelId), message.OrderId, message.CreditNoteNumber), message.CreditNoteNumber,
                refund => refund.Status == RefundStatus.Cancelled ? Decision.Nothing
                    : refund.IsAsked ? Refuse(refund, "cancelled")
                    : new Course(seen, occasion).CancelRefund(Order.StreamOf(refund.Content.Store, refund.Content.OrderId), refund.Content.CreditNote, []).Decided)),
    ];

    private static IEnumerable<Need> Needs(string store, string orderId, string note) =>
        [Need.Of<Order>(Order.StreamOf(store, orderId)), Need.Of<Refund>(Refund.StreamOf(store, note))];

    private static Refund? Find(Seen seen, string store, string orderId, string note) =>
        seen.Find<Refund>(Refund.StreamOf(store, note)) is { } refund && refund.Content.OrderId == orderId ? refund : null;

    private static Decision Decide(Refund? refund, string note, Func<Refund, Decision> decide) => refund is null
        ? Decision.Refuse(Faulty.At("$.credit_note_number", "a credit note of this order", note))
        : decide(refund);

    private static Decision Refuse(Refund refund, string what) => Decision.Refuse(Faulty.At(
        "$.credit_note_number", $"a refund that can still be {what}",
        refund.Status == RefundStatus.Requested ? $"{refund.Content.CreditNote}, which is being released" : $"{refund.Content.CreditNote}, which is {refund.Status}"));
}
