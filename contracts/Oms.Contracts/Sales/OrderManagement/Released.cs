namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>Nothing holds these lines any longer: find sources for them. From Sales to Logistics; ours.</summary>
[WireName("oms.sales.order_management.released")]
[Message(Kind.Event, From = [Party.Sales], To = [Party.Logistics])]
public sealed record Released : Message
{
    public required Order Order { get; init; }
    /// <summary>The lines to source; the others are there for addresses and groups.</summary>
    public ValueList<int> LineNumbers { get; init; } = [];
}
