using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using Oms.CustomerService.Searching.Language;

namespace Oms.CustomerService.Searching.Statements;

/// <summary>A place between rows: behind the row with this value and id, or, backwards, before it. It stays one when rows are added.</summary>
public sealed record Cursor(SearchValue Value, string Id, bool IsBackwards = false)
{
    private const string Version = "1";
    private const int Longest = 4000;

    /// <summary>For an address: opaque to whoever gets it, and good for the same order of rows only.</summary>
    public string ToToken(Sorting sorting) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(
        new[] { Version, sorting.Field.Name, Direction(sorting), IsBackwards ? "before" : "after", Value.ToString()!, Id }));

    /// <summary>Null when it is none, or was made for another order of rows.</summary>
    public static Cursor? Parse(string token, Sorting sorting) =>
        PartsOf(token) is [Version, var field, var direction, ("before" or "after") and var side, var text, { Length: > 0 } id]
        && field == sorting.Field.Name && direction == Direction(sorting)
        && !id.Contains('\0', StringComparison.Ordinal)
        && SearchValue.Parse(sorting.Field, text) is { } value
            ? new(value, id, side == "before")
            : null;

    private static string Direction(Sorting sorting) => sorting.IsDescending ? "desc" : "asc";

    private static string[]? PartsOf(string token)
    {
        if (token.Length > Longest || !Base64Url.IsValid(token))
            return null;
        try
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Base64Url.DecodeFromChars(token));
            return JsonSerializer.Deserialize<string?[]>(text)?.OfType<string>().ToArray();
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or FormatException)
        {
            return null;
        }
    }
}
