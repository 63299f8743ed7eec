using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>Cancels one line, its services with it (C-13). From agents and storefronts to Sales.</summary>
[Message(Kind.Command, From = [Party.Agent, Party.Storefront], To = [Party.Sales])]
public sealed record CancelLine : Message
{
    [Name]
    public string OrderId { get; init; } = "";
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Range(1, int.MaxValue)]
    public int LineNumber { get; init; }
    public string Reason { get; init; } = "";
}
