using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>
/// Holds an order that was not released yet, until <see cref="EndHold"/> or a time. From agents, and from tools that assess risk, to
/// Sales; ours.
/// </summary>
[WireName("oms.sales.order_management.hold")]
[Message(Kind.Command, From = [Party.Agent, Party.Validator, Party.Operator], To = [Party.Sales])]
public sealed record Hold : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>An agent's own hold, or a risk that somebody has to assess; each at most once at a time. Absent: an agent's.</summary>
    [AllowedValues(HoldCode.Agent, HoldCode.Risk)]
    public string? Code { get; init; }
    /// <summary>Why, in words; required.</summary>
    [Length(1, 1000)]
    public string Reason { get; init; } = "";
    /// <summary>When it ends by itself; absent: when somebody ends it.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>The holds that people place.</summary>
public static class HoldCode
{
    public const string Agent = "AGENT";
    public const string Risk = "RISK";
}
