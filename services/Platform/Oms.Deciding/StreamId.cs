using Oms.Contracts;

namespace Oms.Deciding;

/// <summary>How several ids become the one id of a stream (design: store and order, joined by a slash).</summary>
public static class StreamId
{
    /// <summary>Joins the parts with <c>/</c>; a <c>/</c> or <c>%</c> inside a part is escaped by percent, so no two differ less than their parts.</summary>
    public static string Of(params ReadOnlySpan<string> parts) =>
        string.Join('/', [.. parts.ToArray().Select(part => part.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal))]);

    /// <summary>What <see cref="Of"/> joined.</summary>
    public static ValueList<string> Parts(string stream) => stream.Split('/')
        .Select(part => part.Replace("%2F", "/", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal)).ToValueList();
}
