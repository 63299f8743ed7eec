using Oms.Contracts.Postsales;
using Oms.Contracts.Postsales.ExchangeManagement;
using Oms.Postsales.Channels;
using Oms.Postsales.Orders;
using Oms.Postsales.Styles;
using Oms.Postsales.Supplies;

namespace Oms.Postsales.Children;

/// <summary>An agent exchanges lines for others of the same style (E-1 to E-5).</summary>
internal sealed class CreateExchange(PostsalesDefaults defaults)
{
    public Handler Handler() => new Handler<Create>(Needs, Decide) { IsOncePerBody = true };

    private IEnumerable<Need> Needs(Create message, Seen seen)
    {
        var (wanted, store, stream) = (message.Exchange, StoreOf(message), StreamOf(message));
        var order = seen.Find<Order>(stream);
        var skus = wanted.Lines.Select(line => (Old: order?.Line(line.LineNumber)?.Sku ?? "", New: NewSku(line, order))).Where(pair => pair.Old.Length > 0).ToList();
        return
        [
            Settings.Need(store),
            .. Replacing.Needs(stream, store, wanted.NewOrderId),
            .. skus.SelectMany(pair => new[] { pair.Old, pair.New }).Distinct().Select(sku => Need.ToRead<Variant>(Variant.StreamOf(sku))),
            .. skus.Select(pair => pair.New).Distinct().SelectMany(sku => Settings.Of(store, seen, defaults).Sources.Select(source => Need.ToRead<Supply>(Supply.StreamOf(source, sku)))),
        ];
    }

    private Decision Decide(Create message, Seen seen, Occasion occasion)
    {
        var (wanted, store, stream) = (message.Exchange, StoreOf(message), StreamOf(message));
        var settings = Settings.Of(store, seen, defaults);
        var said = Said(message, settings, store, seen).ToValueList();
        if (seen.Find<Order>(stream) is not { } order)
            return said.Count > 0 ? Decision.Refuse(said) : new Decision.TooEarly([Faulty.At("$.exchange.order_id", "an order that was placed", wanted.OrderId)]);
        var lines = wanted.Lines.Select((line, i) => new NamedLine($"$.exchange.lines[{i}]", line.LineNumber, line.Id)).ToValueList();
        var (reasons, early) = ReplaceableLines.Judge(order, lines);
        var skus = wanted.Lines.SelectMany((line, i) => Sku(order, line, $"$.exchange.lines[{i}].new_sku", settings, seen));
        if (said.Concat(reasons).Concat(skus).ToValueList() is { Count: > 0 } against)
            return Decision.Refuse(against);
        if (early.Count > 0)
            return new Decision.TooEarly(early);
        var child = new WantedChild(
            wanted.NewOrderId ?? "", ChildOrigin.Exchange, [.. wanted.Lines.Select(line => new WantedLine(order.Line(line.LineNumber)!, NewSku(line, order)))],
            string.IsNullOrEmpty(wanted.NewShippingMethod) ? null : wanted.NewShippingMethod, wanted.NewShippingAddress);
        return new Course(seen, occasion).Replace(stream, child, wanted.Lines[0].Reason ?? "", wanted.Lines[0].ReasonDescription ?? "", message.User).Decided;
    }

    private static IEnumerable<Reason> Said(Create message, Settings settings, string store, Seen seen)
    {
        var wanted = message.Exchange;
        if (!settings.ExchangeEnabled)
            yield return Faulty.At("$.exchange.sales_channel_id", "a channel that allows exchanges", store);
        foreach (var reason in Replacing.Ids("$.exchange", wanted.OrderId, wanted.NewOrderId, wanted.Lines.Count, store, seen))
            yield return reason;
        foreach (var reason in Replacing.Address("$.exchange.new_shipping_address", wanted.NewShippingAddress))
            yield return reason;
        if (!string.IsNullOrEmpty(wanted.NewShippingMethod) && settings.ShippingMethods.Count > 0 && !settings.ShippingMethods.Contains(wanted.NewShippingMethod))
            yield return Faulty.At("$.exchange.new_shipping_method", $"one of {string.Join(", ", settings.ShippingMethods)}", wanted.NewShippingMethod);
        for (var i = 0; i < wanted.Lines.Count; i++)
        {
            foreach (var reason in Words.AgainstAny($"$.exchange.lines[{i}]", wanted.Lines[i].Reason, wanted.Lines[i].ReasonDescription, settings.ExchangeReasons))
                yield return reason;
            foreach (var reason in Faulty.IdIfAny($"$.exchange.lines[{i}].new_sku", wanted.Lines[i].NewSku))
                yield return reason;
        }
    }

    /// <summary>Of the same style (E-1), and there (E-2). A source that does not count its stock does not run out.</summary>
    private static IEnumerable<Reason> Sku(Order order, ExchangeLine said, string path, Settings settings, Seen seen)
    {
        if (order.Line(said.LineNumber) is not { } line)
            yield break;
        var sku = NewSku(said, order);
        var styles = seen.Find<Variant>(Variant.StreamOf(line.Sku))?.Styles ?? [];
        if (sku != line.Sku && (styles.Count == 0 ? settings.RequireKnownStyle : !(seen.Find<Variant>(Variant.StreamOf(sku))?.Styles ?? []).Any(styles.Contains)))
            yield return Faulty.At(path, styles.Count == 0 ? $"a SKU of the style of {line.Sku}, which the catalogue has not told" : $"a SKU of the style {string.Join(", ", styles)}", sku);
        if (settings.Sources.All(source => seen.Find<Supply>(Supply.StreamOf(source, sku)) is { IsAvailable: false }))
            yield return Faulty.At(path, $"a SKU in stock in {string.Join(", ", settings.Sources)}", sku);
    }

    private static string NewSku(ExchangeLine said, Order? order) =>
        !string.IsNullOrEmpty(said.NewSku) ? said.NewSku : order?.Line(said.LineNumber)?.Sku ?? "";

    private string StoreOf(Create message) => defaults.ChannelOr(message.Exchange.SalesChannelId);

    private string StreamOf(Create message) => Order.StreamOf(StoreOf(message), message.Exchange.OrderId);
}
