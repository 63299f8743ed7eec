using Oms.Sales.Channels;

namespace Oms.Sales.Orders.PlacingAnOrder;

/// <summary>What an order must be to be taken. Every rule is asked, so that a storefront learns all that is wrong at once.</summary>
internal static class IntakeRules
{
    private static readonly Func<WireOrder, IEnumerable<Reason>>[] All =
    [
        IdentityRules.Against, LineRules.Against, LinkRules.Against, ReferenceRules.Against, PaymentRules.Against, PriceRules.Against, CurrencyRules.Against,
    ];

    /// <param name="order">Normalised.</param>
    /// <param name="channel">The order's; null when nobody configured it.</param>
    /// <param name="defaults">Of the service.</param>
    public static IEnumerable<Reason> Against(WireOrder order, Channel? channel, SalesDefaults defaults)
    {
        var reasons = All.SelectMany(rule => rule(order));
        return defaults.RequireKnownChannel && channel is null or { IsDeleted: true }
            ? reasons.Append(Refusal.At("$.order.store", "a sales channel that exists", order.Store))
            : reasons;
    }
}
