using System.Text.Json;
using Oms.CustomerService.Orders;
using Oms.Documents;

namespace Oms.CustomerService.Web.Pages.Events;

/// <summary>All that is known of a message in an error queue.</summary>
/// <param name="Row">What lists show.</param>
/// <param name="RoutingKey">With which it was published first; null where nobody announced it, as all that follows.</param>
/// <param name="ReplayOf">It was sent again before, under this id; null: the first time.</param>
/// <param name="CameBackAs">It was sent again and failed again, under this id; null: it did not.</param>
/// <param name="Exception">Whole.</param>
/// <param name="ContentType">Of the body, as the sender says.</param>
/// <param name="Headers">By name.</param>
/// <param name="Payload">The body, cut at 64 KiB; JSON is broken into lines.</param>
/// <param name="IsBase64">The body was no text.</param>
public sealed record DeadLetterDetail(
    DeadLetterRow Row, string? RoutingKey, string? ReplayOf, string? CameBackAs, string? Exception, string? ContentType, IReadOnlyList<KeyValuePair<string, string>> Headers,
    string? Payload, bool IsBase64)
{
    /// <summary>The order it names; null: none, or it cannot be told.</summary>
    public OrderMention? Order => Payload is { } payload && !IsBase64 ? OrderMention.Of(payload) : null;

    /// <summary>Null: there is none of that id.</summary>
    internal static async Task<DeadLetterDetail?> FindAsync(IDocumentSession session, string id, CancellationToken token) => (await session.AdvancedSql.QueryAsync(
        $"""
        select {DeadLetterRow.Columns}, d.routing_key, d.replay_of, (select c.id from dead_letter c where c.replay_of = d.id order by c.heard desc limit 1), d.exception,
          d.content_type, d.headers, d.payload, coalesce(d.is_base64, false)
        from dead_letter d where d.id = ?
        """,
        row => new DeadLetterDetail(
            DeadLetterRow.Read(row), DeadLetterRow.Text(row, 11), DeadLetterRow.Text(row, 12), DeadLetterRow.Text(row, 13), DeadLetterRow.Text(row, 14), DeadLetterRow.Text(row, 15),
            HeadersOf(DeadLetterRow.Text(row, 16)), DeadLetterRow.Text(row, 17) is { } payload ? Pretty.Of(payload) : null, row.GetBoolean(18)),
        token, id)).SingleOrDefault();

    private static List<KeyValuePair<string, string>> HeadersOf(string? json) =>
        json is null ? [] : [.. JsonElement.Parse(json).EnumerateObject().Select(each => KeyValuePair.Create(each.Name, each.Value.ToString()))];
}

/// <summary>JSON for people: broken into lines, nothing else is changed.</summary>
internal static class Pretty
{
    private static readonly JsonSerializerOptions Lines = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What is no JSON stays as it is.</summary>
    public static string Of(string text)
    {
        try
        {
            return JsonSerializer.Serialize(JsonElement.Parse(text), Lines);
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
