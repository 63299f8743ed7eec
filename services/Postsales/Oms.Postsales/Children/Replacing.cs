using Oms.Contracts.Postsales;
using Oms.Postsales.Numbering;
using Oms.Postsales.Orders;

namespace Oms.Postsales.Children;

/// <summary>How an order comes to stand for lines of another; the same steps for exchange and reshipment.</summary>
internal static class Replacing
{
    public static IEnumerable<Need> Needs(string stream, string store, string? newOrderId) =>
    [
        Need.Of<Order>(stream),
        Need.Of<Numbers>(Numbers.StreamOf(store)),
        .. string.IsNullOrEmpty(newOrderId) ? [] : new[] { Need.ToRead<Order>(Order.StreamOf(store, newOrderId)) },
    ];

    /// <summary>What is wrong with the ids, whatever the lines.</summary>
    public static IEnumerable<Reason> Ids(string path, string orderId, string? newOrderId, int lines, string store, Seen seen)
    {
        foreach (var reason in Faulty.Id($"{path}.order_id", orderId).Concat(Faulty.IdIfAny($"{path}.new_order_id", newOrderId)))
            yield return reason;
        if (!string.IsNullOrEmpty(newOrderId) && (newOrderId == orderId || seen.Find<Order>(Order.StreamOf(store, newOrderId)) is not null))
            yield return Faulty.At($"{path}.new_order_id", "an id that no order of the channel has", newOrderId);
        if (lines == 0)
            yield return Faulty.At($"{path}.lines", "one line at least", null);
    }

    /// <summary>An address is not verified (E-5, X-1), but there must be one.</summary>
    public static IEnumerable<Reason> Address(string path, NewShippingAddress? address)
    {
        if (address is not null && (string.IsNullOrWhiteSpace(address.Address1) || string.IsNullOrWhiteSpace(address.City)))
            yield return Faulty.At(path, "an address with address1 and city", $"{address.Address1} {address.City}".Trim());
    }

    /// <summary>Asks Sales for the new order; the lines are its from now on.</summary>
    public static Course Replace(this Course course, string stream, WantedChild wanted, string reason, string comment, string? user)
    {
        var (order, isNumbered) = (course.Order(stream), string.IsNullOrEmpty(wanted.OrderId));
        var id = isNumbered ? course.NumberChild(order.Store, wanted.Origin == ChildOrigin.Exchange) : wanted.OrderId;
        var content = ChildContent.Of(order, wanted with { OrderId = id }, user, course.At);
        var lines = wanted.Lines.Select((line, i) => new ReplacedLine(line.Line.LineNumber, i + 1)).ToValueList();
        return course.Then(stream, new OrderEvent.LinesReplaced(new(id, wanted.Origin, lines, isNumbered, reason, comment, content)));
    }
}
