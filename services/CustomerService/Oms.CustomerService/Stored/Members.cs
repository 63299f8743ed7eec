using System.Text.Json;
using Oms.Contracts.History;
using Oms.Contracts.Json;

namespace Oms.CustomerService.Stored;

/// <summary>JSON of which nothing is sure: a member that is missing, or is of another kind than asked for, is not there.</summary>
internal readonly record struct Members(JsonElement Element)
{
    public static Members Of(Fact fact) => new(fact.Data.Element);

    public Members Of(string name) => new(Value(name));

    public string? Text(string name) => Value(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public int? Number(string name) => NumberIn(Value(name));

    public decimal? Amount(string name) => Value(name) is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var value) ? value : null;

    public bool Is(string name) => Value(name).ValueKind == JsonValueKind.True;

    public DateTimeOffset? Time(string name) => Value(name) is { ValueKind: JsonValueKind.String } text && text.TryGetDateTimeOffset(out var value) ? value : null;

    public bool Has(string name) => Value(name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    public IEnumerable<Members> List(string name) => Values(name).Where(each => each.ValueKind == JsonValueKind.Object).Select(each => new Members(each));

    public ValueList<int> Numbers(string name) => Values(name).Select(NumberIn).OfType<int>().ToValueList();

    public ValueList<string> Texts(string name) => Values(name).Where(each => each.ValueKind == JsonValueKind.String).Select(each => each.GetString()!).ToValueList();

    /// <summary>Why something was refused, a sentence each.</summary>
    public ValueList<string> Reasons(string name) => List(name).Select(each => each.As<Reason>()?.ToString()).OfType<string>().ToValueList();

    /// <summary>What each object of the list makes; those that make nothing are left out.</summary>
    public ValueList<T> List<T>(string name, Func<Members, T?> make) where T : class => List(name).Select(make).OfType<T>().ToValueList();

    /// <summary>All of it as the contracts have it; null of what they cannot read.</summary>
    public T? As<T>() where T : class
    {
        try
        {
            return Element.ValueKind == JsonValueKind.Object ? Element.Deserialize<T>(WireJson.Options) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            return null;
        }
    }

    private IEnumerable<JsonElement> Values(string name) => Value(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();

    private JsonElement Value(string name) => Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value) ? value : default;

    private static int? NumberIn(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : null;
}
