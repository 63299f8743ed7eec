namespace Oms.CustomerService.Flows.Reading;

/// <summary>A fact as far as flows need it; each belongs to one stream.</summary>
internal abstract record News;

/// <summary>Sales, of an order.</summary>
internal abstract record OrderNews : News
{
    /// <param name="Lines">All of them.</param>
    /// <param name="HasMoney">Somebody pays something.</param>
    /// <param name="OriginalOrderId">What an exchange or a reshipment stands for.</param>
    public sealed record Placed(ValueList<PlacedLine> Lines, bool HasMoney, string? OriginalOrderId) : OrderNews;

    public sealed record Received(ValueList<int> Released) : OrderNews;

    public sealed record HoldPlaced(string Hold, DateTimeOffset? Until = null, string? By = null, string? Note = null) : OrderNews;

    /// <param name="Hold">Its reason.</param>
    /// <param name="Released">Null while another hold is left.</param>
    /// <param name="By">Null when what it waited for came.</param>
    /// <param name="Note">In words.</param>
    public sealed record HoldEnded(string Hold, ValueList<int>? Released, string? By = null, string? Note = null) : OrderNews;

    public sealed record HoldFailed(string Hold, string Error) : OrderNews;

    public sealed record HoldResumed(string Hold) : OrderNews;

    public sealed record Stopped(string Status, string Reason, string LineReason, ValueList<int> Lines, string? By) : OrderNews;

    public sealed record Sourced(ValueList<SourcedLine> Lines) : OrderNews;

    public sealed record Progressed(ValueList<ChangedLine> Lines) : OrderNews;

    public sealed record Shipped(ValueList<int> Lines, ValueList<int> Captured) : OrderNews;

    public sealed record Cancelled(ValueList<ChangedLine> Lines) : OrderNews;

    public sealed record Returned(string Rma, ValueList<int> Lines) : OrderNews;

    public sealed record Completed(string Outcome) : OrderNews;
}

internal sealed record PlacedLine(int Number, string Sku, string Type, int? Parent);

internal sealed record SourcedLine(int Number, string Source, string Request, int Allocations);

/// <summary>The status a line has now, with its reason.</summary>
internal sealed record ChangedLine(int Number, string Status, string Reason);

/// <summary>Sales, of an order's money.</summary>
internal abstract record PaymentNews : News
{
    /// <param name="IsOffline">No gateway is asked.</param>
    /// <param name="Gateway">Its id.</param>
    /// <param name="Timing">When money is captured (P-2).</param>
    /// <param name="CaptureFrom">With the timing <c>days</c>.</param>
    public sealed record Opened(bool IsOffline, string Gateway, string Timing, DateTimeOffset? CaptureFrom) : PaymentNews;

    /// <summary>For the first time, or once more under the same number: by itself, or because a person has it tried again.</summary>
    public sealed record Asked(int Number, string Command, bool IsOffline, int Runs, DateTimeOffset? NextRun, ValueList<int> Lines, bool IsByHand) : PaymentNews;

    public sealed record Answered(int Number, bool IsDone, string Words) : PaymentNews;

    public sealed record SettledByHand(int Number, bool IsDone, string By, string Reason) : PaymentNews;

    public sealed record ExceptionRaised(int Number, string Message) : PaymentNews;

    public sealed record ExceptionClosed(int Number) : PaymentNews;
}

/// <summary>Sales, of the approval from outside (H-3).</summary>
internal abstract record ApprovalNews : News
{
    public sealed record Asked(int Runs, DateTimeOffset? NextRun) : ApprovalNews;

    public sealed record Answered(bool IsApproved, string? By, string? Note) : ApprovalNews;
}
