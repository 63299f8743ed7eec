using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Oms.Contracts.Json;

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
    /// <summary>Becomes the line's, in the documented spelling where it is a documented one; 1 to 200 characters.</summary>
    [JsonConverter(typeof(StatusConverter))]
    public string Reason { get; init; } = "";
}
