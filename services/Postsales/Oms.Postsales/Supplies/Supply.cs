namespace Oms.Postsales.Supplies;

/// <summary>Whether a SKU is free at a source that counts its stock (E-2); Logistics knows, this is its last word.</summary>
internal sealed record Supply : Aggregate
{
    public bool IsAvailable { get; init; }

    /// <summary>The number of the fact it was told with.</summary>
    public int CopiedVersion { get; init; }

    public static string StreamOf(string sourceId, string sku) => StreamId.Of(sourceId, sku, "postsales");

    public static Supply Evolve(Supply? state, SupplyEvent fact, DateTimeOffset at) => fact switch
    {
        SupplyEvent.Followed now => new() { IsAvailable = now.IsAvailable, CopiedVersion = now.CopiedVersion },
        _ => throw new InvalidOperationException($"{fact.GetType().Name} is no fact that a supply knows."),
    };
}

/// <summary>What happens to our copy of a supply.</summary>
internal abstract record SupplyEvent : Fact
{
    private SupplyEvent()
    {
    }

    [FactName("supply.followed")]
    public sealed record Followed(bool IsAvailable, int CopiedVersion) : SupplyEvent;
}
