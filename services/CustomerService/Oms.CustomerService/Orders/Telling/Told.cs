using Oms.Contracts.History;
using Oms.Contracts.Sales;

namespace Oms.CustomerService.Orders.Telling;

/// <summary>What a fact says to an agent.</summary>
/// <param name="Kind">What the timeline is filtered by.</param>
/// <param name="Summary">One sentence.</param>
internal sealed record Told(HistoryKind Kind, string Summary)
{
    public string? By { get; init; }

    public string? Detail { get; init; }

    public ValueList<int> Lines { get; init; } = [];

    public ValueList<BoxView> Boxes { get; init; } = [];
}

/// <summary>A fact with what is needed to speak of it.</summary>
/// <param name="Fact">As it was stored.</param>
/// <param name="Data">Its members.</param>
/// <param name="Operations">What of gateways was asked in the whole life of the order.</param>
/// <param name="Currency">The order's.</param>
internal sealed record Telling(Fact Fact, Members Data, ValueList<PaymentOperation> Operations, string Currency);
