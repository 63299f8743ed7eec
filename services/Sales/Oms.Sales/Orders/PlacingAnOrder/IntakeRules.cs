using Oms.Sales.Channels;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>What an order must be to be taken. Every rule is asked, so that a storefront learns all that is wrong at once.</summary>
internal static class IntakeRules
{
    private static readonly Func<WireOrder, IEnumerable<Reason>>[] All =
    [
        IdentityRules.Against, LineRules.Against, LinkRules.Against, ReferenceRules.Against, PaymentRules.Against, PriceRules.Against, LinePaymentRules.Against, CurrencyRules.Against,
    ];

    /// <summary>Written out in full, as each of its announcements holds it: with what they add, that stays far below what the broker takes.</summary>
    private const int MostBytes = 1 << 20;

    /// <param name="order">Normalised.</param>
    /// <param name="bytes">Its length written out in full.</param>
    public static IEnumerable<Reason> Against(WireOrder order, int bytes)
    {
        var reasons = All.SelectMany(rule => rule(order));
        return bytes > MostBytes ? reasons.Append(Refusal.At("$.order", $"at most {MostBytes} bytes when written out in full", bytes)) : reasons;
    }

    /// <summary>Null when the order may come from there.</summary>
    /// <param name="channel">The order's; null when nobody configured it.</param>
    public static Reason? UnknownChannel(WireOrder order, Channel? channel, SalesDefaults defaults) =>
        defaults.RequireKnownChannel && channel is null or { IsDeleted: true }
            ? Refusal.At("$.order.store", "a sales channel that exists", order.Store)
            : null;
}
