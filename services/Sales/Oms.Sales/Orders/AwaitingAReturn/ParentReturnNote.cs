namespace Oms.Sales.Orders.AwaitingAReturn;

/// <summary>How the return of what an exchange order replaces stands. A stream of its own: nothing of the order shows it.</summary>
internal sealed record ParentReturnNote : Aggregate
{
    /// <summary>One of <see cref="Contracts.Sales.OrderManagement.ParentReturn"/>.</summary>
    public required string Status { get; init; }

    /// <summary>The version of the told stream that said so; null when nobody counted. Older news changes nothing.</summary>
    public int? ToldVersion { get; init; }

    public static string StreamOf(string store, string orderId) => StreamId.Of(store, orderId, "parent_return");

    public static ParentReturnNote Evolve(ParentReturnNote? state, ParentReturnEvent fact, DateTimeOffset at) => fact is ParentReturnEvent.Noted noted
        ? (state ?? new() { Status = noted.Status }) with { Status = noted.Status, ToldVersion = noted.ToldVersion ?? state?.ToldVersion }
        : throw new InvalidOperationException($"{fact.GetType().Name} is no fact that a note knows.");
}

/// <summary>What happens to it.</summary>
internal abstract record ParentReturnEvent : Fact
{
    private ParentReturnEvent()
    {
    }

    [FactName("parent_return.noted")]
    public sealed record Noted(string Status, int? ToldVersion = null) : ParentReturnEvent;
}
