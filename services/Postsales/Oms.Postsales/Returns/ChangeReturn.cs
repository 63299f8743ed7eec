using Oms.Contracts.Postsales;
using Oms.Contracts.Postsales.ReturnManagement;
using Oms.Postsales.Channels;
using Oms.Postsales.Orders;

namespace Oms.Postsales.Returns;

/// <summary>What an agent does with a return there is: approve it, take it back, change its tracking data, tell the warehouse again.</summary>
internal sealed class ChangeReturn(PostsalesDefaults defaults)
{
    public IEnumerable<Handler> Handlers() =>
    [
        new Handler<Approve>((message, seen) => Needs(message.Return, seen), (message, seen, occasion) => On(message.Return, seen, known => known.Status switch
        {
            ReturnStatus.Approved => Decision.Nothing,
            ReturnStatus.Cancelled => Refuse(known, "a return that can be approved"),
            _ => new Course(seen, occasion).ApproveReturn(StreamOf(message.Return), known.Id, ReturnReason.ApprovedByAgent, SettingsOf(message.Return, seen)).Decided,
        })),
        new Handler<Cancel>((message, seen) => Needs(message.Return, seen), (message, seen, occasion) => On(message.Return, seen, known => known switch
        {
            { Status: ReturnStatus.Cancelled } => Decision.Nothing,
            { Status: ReturnStatus.Approved } => Refuse(known, "a return that is only pre-authorised"),
            { Content.IsPreauthorised: false } => Decision.Refuse(Faulty.At("$.return.rma", "a pre-authorised return", $"{known.Id}, which came unannounced")),
            _ => new Course(seen, occasion).CancelReturn(StreamOf(message.Return), known.Id, ReturnReason.CancelledByAgent).Decided,
        })),
        new Handler<Update>((message, seen) => Needs(message.Return, seen), (message, seen, occasion) => On(message.Return, seen, known => Track(message.Return, known, new(seen, occasion)))),
        new Handler<RetryRequest>(
            (message, _) => [Need.Of<Return>(message.Return.Rma)],
            (message, seen, occasion) => seen.Find<Return>(message.Return.Rma) switch
            {
                null => Decision.Refuse(Faulty.At("$.return.rma", "the number of a return", message.Return.Rma)),
                { Status: ReturnStatus.Cancelled } known => Refuse(known, "a return that was not cancelled"),
                var known => new Course(seen, occasion).Then(known.Id, new ReturnEvent.RequestRetried()).Decided,
            }),
    ];

    private IEnumerable<Need> Needs(ReturnChange said, Seen seen) =>
        [.. Returning.Needs(StreamOf(said), defaults.ChannelOr(said.SalesChannelId), seen), Need.Of<Return>(said.Rma ?? "")];

    private Decision On(ReturnChange said, Seen seen, Func<Return, Decision> decide)
    {
        var order = seen.Find<Order>(StreamOf(said));
        return string.IsNullOrEmpty(said.Rma) || order is null || seen.Find<Return>(said.Rma) is not { } known || !known.IsOf(order)
            // Whoever names a number has it from an announcement, which comes after the return: there is nothing to wait for.
            ? Decision.Refuse(Faulty.At("$.return.rma", $"the number of a return of order {said.OrderId}", said.Rma))
            : decide(known);
    }

    private static Decision Track(ReturnChange said, Return known, Course course)
    {
        var (now, told) = (known.Content.Tracking, new Tracking(said.ReturnTrackingNumber, said.ReturnTrackingUrl, said.ReturnTrackingLabelUrl, said.ReturnTrackingCarrier));
        var changed = new Tracking(told.Number ?? now.Number, told.Url ?? now.Url, told.LabelUrl ?? now.LabelUrl, told.Carrier ?? now.Carrier);
        return known.Status == ReturnStatus.Cancelled ? Refuse(known, "a return that was not cancelled")
            : changed == now ? Decision.Nothing
            : course.Then(known.Id, new ReturnEvent.TrackingChanged(changed)).Decided;
    }

    private static Decision Refuse(Return known, string expected) => Decision.Refuse(Faulty.At("$.return.rma", expected, $"{known.Id}, which is {known.Status}"));

    private Settings SettingsOf(ReturnChange said, Seen seen) => Settings.Of(defaults.ChannelOr(said.SalesChannelId), seen, defaults);

    private string StreamOf(ReturnChange said) => Order.StreamOf(defaults.ChannelOr(said.SalesChannelId), said.OrderId);
}
