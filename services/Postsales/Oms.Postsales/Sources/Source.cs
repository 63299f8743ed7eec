namespace Oms.Postsales.Sources;

/// <summary>The copy of a source: whether goods may come back to it (S-5). Logistics owns the source.</summary>
internal sealed record Source : Aggregate
{
    public bool AcceptsReturns { get; init; }

    /// <summary>The number of the source's own fact that was copied last.</summary>
    public int CopiedVersion { get; init; }

    public static string StreamOf(string sourceId) => StreamId.Of(sourceId, "postsales");

    public static Source Evolve(Source? state, SourceEvent fact, DateTimeOffset at) => fact switch
    {
        SourceEvent.Followed now => new() { AcceptsReturns = now.AcceptsReturns, CopiedVersion = now.CopiedVersion },
        _ => throw new InvalidOperationException($"{fact.GetType().Name} is no fact that a source knows."),
    };
}

/// <summary>What happens to our copy of a source.</summary>
internal abstract record SourceEvent : Fact
{
    private SourceEvent()
    {
    }

    [FactName("source.followed")]
    public sealed record Followed(bool AcceptsReturns, int CopiedVersion) : SourceEvent;
}
