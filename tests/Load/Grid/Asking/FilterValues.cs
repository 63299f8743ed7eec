using System.Globalization;
using Oms.Contracts;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Grid;
using Oms.Load.Grid.Population;

namespace Oms.Load.Grid.Asking;

/// <summary>What an agent might write into a filter who looks for an order, or for some that are like it: frequent and rare values, whole ones and parts; now and then what is not there.</summary>
internal static class FilterValues
{
    private const double Nothing = 0.1;
    private const double Part = 0.3;

    /// <summary>Null: the order has nothing that could be written there.</summary>
    public static string? Of(string filter, OrderEntry order, ref Dice dice)
    {
        var (isNothing, isPart) = (dice.Hits(Nothing), dice.Hits(Part));
        var day = order.OriginDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return (filter, isNothing) switch
        {
            ("id", true) => "000999",
            ("id", _) => isPart ? $"*{order.OrderId[^4..]}" : dice.Hits(0.2) ? $"{order.OrderId[..6]}*" : order.OrderId,
            ("from" or "to", _) => isPart ? $"{day}T12:00" : day,
            ("channel", _) => isNothing ? "none" : order.Store,
            ("source", _) => isNothing ? "NONE" : First(order.Sources),
            ("type" or "return" or "appeasement", _) => ChoiceOf(filter, order, isPart, ref dice),
            ("status", _) => isNothing ? "FRAUD" : isPart ? "ONHOLD" : order.Status,
            (_, true) => filter == "phone" ? "000999000999" : "xqzvw",
            ("name", _) => Cut(order.ShipTo, isPart, ref dice),
            ("first_name", _) => Cut(order.FirstNames[0], isPart, ref dice),
            ("last_name", _) => Cut(order.LastNames[0], isPart, ref dice),
            ("email", _) => isPart ? order.Emails[0][order.Emails[0].IndexOf('@', StringComparison.Ordinal)..] : order.Emails[0],
            ("phone", _) => isPart ? order.Phones[0][^4..] : order.Phones[0],
            ("shipping_address", _) => PlaceIn(order.ShippingAddress, isPart, ref dice),
            ("billing_address", _) => PlaceIn(order.BillingAddress, isPart, ref dice),
            ("zip", _) => isPart ? $"{order.Zips[0][..2]}*" : order.Zips[0],
            ("sku", _) => order.Skus[^1],
            ("tracking", _) => First(order.TrackingNumbers),
            ("rma", _) => First(order.Rmas),
            ("credit_note", _) => First(order.CreditNotes),
            _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "A filter that nobody has thought of here."),
        };
    }

    private static string ChoiceOf(string filter, OrderEntry order, bool isAny, ref Dice dice)
    {
        var choices = OrderFilters.Find(filter)!.Choices;
        return filter == "type" && !isAny ? order.Kind.ToString().ToLowerInvariant() : choices[dice.Below(choices.Count)];
    }

    private static string? First(ValueList<string> of) => of.Count > 0 ? of[0] : null;

    /// <summary>The beginning of a word, of two letters or of four.</summary>
    private static string Cut(string name, bool isPart, ref Dice dice)
    {
        var word = name.Split(' ')[^1];
        return !isPart ? name : word[..Math.Min(word.Length, dice.Hits(0.3) ? 2 : 4)];
    }

    /// <summary>The whole address, or a word of it.</summary>
    private static string PlaceIn(string address, bool isPart, ref Dice dice) => isPart ? dice.Any(address.Split(' ')) : address;
}
