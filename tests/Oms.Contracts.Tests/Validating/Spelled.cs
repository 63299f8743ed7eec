using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Oms.Contracts.Tests.Validating;

/// <summary>Makes of a strict body what careless clients write: numbers and flags as text, statuses in small letters, dates with a blank, nulls.</summary>
internal static class Spelled
{
    public static string Otherwise(string body)
    {
        var json = JsonNode.Parse(body)!.AsObject();
        Spoil(json);
        return json.ToJsonString();
    }

    private static void Spoil(JsonObject json)
    {
        foreach (var (name, value) in json.ToList())
            json[name] = Spoiled(name, value!);
    }

    private static JsonNode Spoiled(string name, JsonNode value)
    {
        switch (value)
        {
            case JsonObject inner:
                Spoil(inner);
                // Of settings there is a closed list.
                if (name != "settings")
                {
                    inner["nobody_knows_this"] = "kept";
                    inner.TryAdd("status_date", null);
                }
                return inner;
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Spoiled(name, item!.DeepClone()))]);
            case var _ when value.GetValueKind() is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False:
                return JsonValue.Create(value.ToJsonString())!;
            case var _ when name == "status":
                return JsonValue.Create(value.GetValue<string>().ToLowerInvariant().Replace('_', ' '))!;
            case var _ when IsDate(value.GetValue<string>()):
                return JsonValue.Create(value.GetValue<string>().Replace('T', ' '))!;
            default:
                return value.DeepClone();
        }
    }

    private static bool IsDate(string text) => text.Length > 20 && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _);
}
