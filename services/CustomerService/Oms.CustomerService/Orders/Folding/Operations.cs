using Oms.Contracts.Sales;

namespace Oms.CustomerService.Orders.Folding;

/// <summary>What was asked of a gateway, as one row of the Payments section.</summary>
internal static class Operations
{
    public static PaymentOperation Begin(Members asked, string key, DateTimeOffset at) => new()
    {
        Number = asked.Number("number") ?? 0,
        Command = asked.Text("command") ?? "",
        Event = asked.Text("command") ?? "",
        Status = asked.Is("is_offline") ? OperationStatus.Succeeded : OperationStatus.Requested,
        Offline = asked.Is("is_offline"),
        PaymentId = asked.Of("message").Text("gateway_key") ?? key,
        RequestedAmount = asked.Amount("amount") ?? 0,
        LineNumbers = LinesOf(asked, "parts"),
        CreditNoteNumber = asked.Text("credit_note"),
        RequestedAt = at,
        LastUpdate = at,
        Runs = asked.Number("runs") ?? 1,
        NextRun = asked.Time("next_run"),
    };

    /// <summary>No gateway is asked: it counts as done (P-4).</summary>
    public static PaymentOperation Accepted(int number, string command, decimal amount, DateTimeOffset at) => new()
    {
        Number = number,
        Command = command,
        Event = command,
        Status = OperationStatus.Succeeded,
        Offline = true,
        RequestedAmount = amount,
        RequestedAt = at,
        LastUpdate = at,
        Runs = 1,
    };

    /// <summary>One that is open stays what it was; what comes on top is added.</summary>
    public static PaymentOperation Raise(PaymentOperation operation, Members data, DateTimeOffset at)
    {
        const int longest = 2000;
        var (kind, message) = (data.Text("kind") ?? "", data.Text("message") ?? "");
        var isContradiction = kind == ExceptionKind.Contradiction;
        return operation with
        {
            NextRun = isContradiction ? operation.NextRun : null,
            LastUpdate = at,
            Exception = operation.Exception is { } open
                ? open with { Kind = isContradiction ? open.Kind : kind, Message = open.Message.Length < longest ? $"{open.Message}; {message}" : open.Message }
                : new() { Kind = kind, Message = message, RaisedAt = at },
        };
    }

    public static ValueList<int> LinesOf(Members of, string list) => of.List(list).Select(part => part.Number("line_number")).OfType<int>().Distinct().ToValueList();
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
