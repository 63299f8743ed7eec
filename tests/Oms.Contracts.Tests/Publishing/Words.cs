namespace Oms.Contracts.Tests.Publishing;

/// <summary>What the catalogue's own words are called where others read them.</summary>
internal static class Words
{
    public static string Of(Kind kind) => kind switch
    {
        Kind.Command => "command",
        Kind.Event => "event",
        Kind.Query => "query",
        _ => throw new NotSupportedException($"say here what {kind} is called"),
    };

    /// <summary>What the key names on a message of ours.</summary>
    public static string Of(RoutingKeyIs key) => key switch
    {
        RoutingKeyIs.Channel => "sales channel",
        RoutingKeyIs.Source => "source",
        RoutingKeyIs.Gateway => "gateway",
        RoutingKeyIs.None => "`-`",
        _ => throw new NotSupportedException($"say here what {key} is called"),
    };
}
