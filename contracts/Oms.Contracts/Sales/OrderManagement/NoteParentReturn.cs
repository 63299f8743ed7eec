using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Sales.OrderManagement;

/// <summary>
/// How the return stands of the lines that an exchange order replaces: the order may wait for it (E-6), and may be
/// cancelled only before it was requested (E-8). From Postsales to Sales; ours.
/// </summary>
[WireName("oms.sales.order_management.note_parent_return")]
[Message(Kind.Command, From = [Party.Postsales], To = [Party.Sales])]
public sealed record NoteParentReturn : Message
{
    [Name]
    public string SalesChannelId { get; init; } = "";
    /// <summary>The exchange order.</summary>
    [Name]
    public string OrderId { get; init; } = "";
    /// <summary>One of <see cref="ParentReturn"/>.</summary>
    [AllowedValues(ParentReturn.None, ParentReturn.Requested, ParentReturn.Approved)]
    public string Status { get; init; } = "";
}

/// <summary>Of all lines that an exchange order replaces taken together: no return asked for (any longer), one at least, every one came back.</summary>
public static class ParentReturn
{
    public const string None = "NONE";
    public const string Requested = "REQUESTED";
    public const string Approved = "APPROVED";
}
