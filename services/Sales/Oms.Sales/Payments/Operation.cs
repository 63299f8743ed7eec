using Oms.Contracts.Sales;

namespace Oms.Sales.Payments;

/// <summary>One thing asked of a gateway, or accepted inside, and what came of it. It is kept for good: the Payments section of the console.</summary>
internal sealed record Operation
{
    /// <summary>From 1 in its order; part of the reference by which gateways answer.</summary>
    public required int Number { get; init; }

    /// <summary>One of <see cref="GatewayCommand"/>.</summary>
    public required string Command { get; init; }

    /// <summary>One of <see cref="OperationStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>No gateway is asked (P-4).</summary>
    public bool IsOffline { get; init; }

    /// <summary>Gross, in units of the currency; answers must tell the same.</summary>
    public required decimal Amount { get; init; }

    /// <summary>What of it belongs to a line and a payment; none: it is about the whole authorisation.</summary>
    public ValueList<PartAmount> Parts { get; init; } = [];

    /// <summary>Of a refund.</summary>
    public string? CreditNote { get; init; }

    /// <summary>The gateway's token when it was asked.</summary>
    public string Key { get; init; } = "";

    public DateTimeOffset RequestedAt { get; init; }

    /// <summary>How often it was asked; a repeat has the same reference.</summary>
    public int Runs { get; init; } = 1;

    /// <summary>Of these, how many there were when a person had it tried again.</summary>
    public int RetriedAfter { get; init; }

    /// <summary>When it is asked again, if no answer comes.</summary>
    public DateTimeOffset? NextRun { get; init; }

    public DateTimeOffset LastUpdate { get; init; }

    /// <summary>What happened last: the message that answered, or what a person did.</summary>
    public string Event { get; init; } = "";

    /// <summary>The gateway's words.</summary>
    public string? Response { get; init; }

    /// <summary>Who settled it by hand; null when the gateway did.</summary>
    public string? SettledBy { get; init; }

    /// <summary>What needs a person, the last time something did.</summary>
    public Trouble? Trouble { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsOpen => Status is OperationStatus.Requested or OperationStatus.Failed;

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsInTrouble => Trouble is { ClosedAt: null };
}

/// <param name="LineNumber">Of the order.</param>
/// <param name="PaymentReference">The order's payment.</param>
/// <param name="Amount">Gross, in units of the currency.</param>
internal sealed record PartAmount(int LineNumber, string PaymentReference, decimal Amount);

/// <summary>A payment exception (P-7).</summary>
/// <param name="Kind">One of <see cref="ExceptionKind"/>.</param>
/// <param name="Message">In words.</param>
/// <param name="RaisedAt">When.</param>
/// <param name="ClosedAt">Null while it needs somebody.</param>
/// <param name="ClosedBy">Null when the gateway's answer closed it.</param>
/// <param name="Reason">Why it was closed.</param>
internal sealed record Trouble(string Kind, string Message, DateTimeOffset RaisedAt, DateTimeOffset? ClosedAt = null, string? ClosedBy = null, string? Reason = null)
{
    /// <summary>Nothing more is added to words as long as that.</summary>
    public const int LongestMessage = 2000;

    /// <summary>What it is when a command fails or is never answered; null where an order is rejected for it, which needs nobody.</summary>
    public static string? KindOf(string command, bool isAnswered = true) => command switch
    {
        GatewayCommand.Validate => isAnswered ? null : ExceptionKind.AuthorizationNotCleared,
        GatewayCommand.Revalidate => ExceptionKind.ReauthorizationFailed,
        GatewayCommand.Capture => ExceptionKind.NotCaptured,
        GatewayCommand.Cancel => ExceptionKind.VoidFailed,
        _ => ExceptionKind.RefundFailed,
    };
}

/// <summary>What gateways can be asked; on the wire as <c>gateway_command</c>.</summary>
internal static class GatewayCommand
{
    public const string Validate = "validate";
    public const string Revalidate = "revalidate";
    public const string Capture = "capture";
    public const string Cancel = "cancel";
    public const string Refund = "refund";
}

/// <summary>How far an operation is.</summary>
internal static class OperationStatus
{
    public const string Requested = "REQUESTED";
    public const string Succeeded = "SUCCEEDED";

    /// <summary>The gateway said no; it may still say yes, or be asked again.</summary>
    public const string Failed = "FAILED";

    /// <summary>A person closed it: it will not happen.</summary>
    public const string Abandoned = "ABANDONED";
}
