using Oms.Contracts.Postsales.ReshipmentManagement;
using Oms.Postsales.Channels;
using Oms.Postsales.Orders;

namespace Oms.Postsales.Children;

/// <summary>An agent sends lost or damaged goods once more, by any method and to any address .</summary>
internal sealed class CreateReshipment(PostsalesDefaults defaults)
{
    public Handler Handler() => new Handler<Create>(
        (message, _) => [Settings.Need(StoreOf(message)), .. Replacing.Needs(StreamOf(message), StoreOf(message), message.Reshipment.NewOrderId)],
        Decide)
    {
        IsOncePerBody = true,
    };

    private Decision Decide(Create message, Seen seen, Occasion occasion)
    {
        var (wanted, store, stream) = (message.Reshipment, StoreOf(message), StreamOf(message));
        var settings = Settings.Of(store, seen, defaults);
        var said = Said(message, settings, store, seen).ToValueList();
        if (seen.Find<Order>(stream) is not { } order)
            return said.Count > 0 ? Decision.Refuse(said) : new Decision.TooEarly([Faulty.At("$.reshipment.order_id", "an order that was placed", wanted.OrderId)]);
        var lines = wanted.Lines.Select((line, i) => new NamedLine($"$.reshipment.lines[{i}]", line.LineNumber, line.Id)).ToValueList();
        var (reasons, early) = ReplaceableLines.Judge(order, lines);
        if (said.Concat(reasons).ToValueList() is { Count: > 0 } against)
            return Decision.Refuse(against);
        if (early.Count > 0)
            return new Decision.TooEarly(early);
        var child = new WantedChild(
            wanted.NewOrderId ?? "", ChildOrigin.Reshipment, [.. ReplaceableLines.Of(order, lines).Select(line => new WantedLine(line, null))],
            string.IsNullOrEmpty(wanted.NewShippingMethod) ? null : wanted.NewShippingMethod, wanted.NewShippingAddress);
        return new Course(seen, occasion).Replace(stream, child, wanted.Lines[0].Reason ?? "", wanted.Lines[0].ReasonDescription ?? "", message.User).Decided;
    }

    private static IEnumerable<Reason> Said(Create message, Settings settings, string store, Seen seen)
    {
        var wanted = message.Reshipment;
        if (!settings.ReshipmentEnabled)
            yield return Faulty.At("$.reshipment.sales_channel_id", "a channel that allows reshipments", store);
        foreach (var reason in Replacing.Ids("$.reshipment", wanted.OrderId, wanted.NewOrderId, wanted.Lines.Count, store, seen))
            yield return reason;
        foreach (var reason in Replacing.Address("$.reshipment.new_shipping_address", wanted.NewShippingAddress))
            yield return reason;
        foreach (var reason in wanted.Lines.SelectMany((line, i) => Words.AgainstAny($"$.reshipment.lines[{i}]", line.Reason, line.ReasonDescription, settings.ReshipmentReasons)))
            yield return reason;
        foreach (var reason in Faulty.IdIfAny("$.reshipment.new_shipping_method", wanted.NewShippingMethod))
            yield return reason;
    }

    private string StoreOf(Create message) => defaults.ChannelOr(message.Reshipment.SalesChannelId);

    private string StreamOf(Create message) => Order.StreamOf(StoreOf(message), message.Reshipment.OrderId);
}
