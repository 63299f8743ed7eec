using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>One line was cancelled, for whatever reason. From Sales to storefronts and anyone.</summary>
[Message(Kind.Event, From = [Party.Sales], To = [Party.Storefront, Party.Anyone])]
public sealed record LineCancelled : Message
{
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>The id the storefront gave the line.</summary>
    public string OrderLineId { get; init; } = "";
    /// <summary>Ours.</summary>
    [Name]
    public string SalesChannelId { get; init; } = "";
    /// <summary>Ours: ids of lines need not be unique in an order.</summary>
    [Range(1, int.MaxValue)]
    public int LineNumber { get; init; }
}
