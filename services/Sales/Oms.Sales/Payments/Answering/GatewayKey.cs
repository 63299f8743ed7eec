using Oms.Contracts.Payments;
using Oms.Sales.Orders;

namespace Oms.Sales.Payments.Answering;

/// <summary>Which orders are paid under a gateway's token; answers without a reference are matched by it.</summary>
internal sealed record GatewayKey : Aggregate
{
    /// <summary>A token that many orders share names none of them.</summary>
    private const int Most = 10;

    /// <summary>In bytes, a <c>/</c> or <c>%</c> counting three.</summary>
    public const int Longest = 500;

    public ValueList<OrderOfKey> Orders { get; init; } = [];

    public static string StreamOf(Payment payment) => StreamOf(payment.Gateway, payment.GatewayAccount, payment.GatewayKey);

    public static string StreamOf(string gateway, string account, string key) => StreamId.Of(gateway, account, key);

    /// <summary>A token that the gateway gives with an answer is written down under the order's account, which the answer need not tell.</summary>
    public static IEnumerable<Need> NeedsOfNew(Payment payment, PaymentTerms? terms) =>
        terms is null || string.IsNullOrEmpty(payment.NewGatewayKey) ? [] : [Need.Of<GatewayKey>(StreamOf(terms.Gateway, terms.Account, payment.NewGatewayKey))];

    /// <summary>It is found by them, so they are as short as a key of the database must be.</summary>
    public static bool IsUsable(string token) => System.Text.Encoding.UTF8.GetByteCount(StreamId.Of(token)) <= Longest && !token.Any(char.IsControl);

    public static GatewayKey Evolve(GatewayKey? state, GatewayKeyEvent fact, DateTimeOffset at) => fact is GatewayKeyEvent.Used used
        ? new() { Orders = (state?.Orders ?? []).Where(order => order != used.Order).Append(used.Order).TakeLast(Most).ToValueList() }
        : throw new InvalidOperationException($"{fact.GetType().Name} is no fact that a key knows.");
}

/// <param name="Store">The sales channel.</param>
/// <param name="OrderId">In it.</param>
internal sealed record OrderOfKey(string Store, string OrderId);

/// <summary>What happens to it.</summary>
internal abstract record GatewayKeyEvent : Fact
{
    private GatewayKeyEvent()
    {
    }

    [FactName("gateway_key.used")]
    public sealed record Used(OrderOfKey Order) : GatewayKeyEvent;
}

internal static class UsingKeys
{
    /// <summary>The order is paid under the token from now on.</summary>
    public static Course UseKey(this Course course, string key) => course.Add<GatewayKey>(
        GatewayKey.StreamOf(course.Terms.Gateway, course.Terms.Account, key), new GatewayKeyEvent.Used(new(course.Now.Wire.Store, course.Now.Wire.Id)));
}
