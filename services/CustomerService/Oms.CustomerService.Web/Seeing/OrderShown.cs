using Oms.Contracts;
using Oms.Contracts.Sales;
using Oms.CustomerService.Flows;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Web.Acting;

namespace Oms.CustomerService.Web.Seeing;

/// <summary>An order as its page shows it.</summary>
/// <param name="View">All that is known of it.</param>
/// <param name="Flow">What it waits for.</param>
/// <param name="Family">The orders it belongs together with.</param>
/// <param name="Version">Pages hear when it has risen.</param>
public sealed record OrderShown(OrderView View, OrderFlow Flow, Relative Family, long Version)
{
    /// <summary>The channel's.</summary>
    public ChannelSettings Settings { get; init; } = new();

    /// <summary>What agents sent, newest first.</summary>
    public IReadOnlyList<AgentCommand> Commands { get; init; } = [];

    /// <summary>Null: entries of all kinds.</summary>
    public HistoryKind? Kind { get; init; }

    public string Address => OrderAddress.Of(View.Store, View.Id);

    /// <summary>What the timeline shows, the newest first.</summary>
    public IEnumerable<HistoryEntry> History => View.History.Where(entry => Kind is null || entry.Kind == Kind).Reverse();
}

/// <summary>Where pages of orders are.</summary>
internal static class OrderAddress
{
    public static string Of(string store, string id) => $"/orders/{Uri.EscapeDataString(store)}/{Uri.EscapeDataString(id)}";
}

/// <summary>An order in the graph of those that belong together, with what stands for lines of it.</summary>
/// <param name="Id">In the store.</param>
/// <param name="Kind">A sale, an exchange or a reshipment.</param>
/// <param name="Status">Null: it is not placed, or not known here.</param>
/// <param name="Lines">Of the order above it, those it stands for.</param>
/// <param name="Children">Exchanges and reshipments of its lines.</param>
public sealed record Relative(string Id, OrderKind Kind, string? Status, ValueList<int> Lines, ValueList<Relative> Children)
{
    public bool IsAlone => Children.Count == 0;
}
