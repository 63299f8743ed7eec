using System.Text.Json.Nodes;

namespace Oms.CustomerService.Configuring;

/// <summary>What stands in a form, by the path of each field; null: nothing is set. A field that is not there was not on the form, and stays as it is.</summary>
public sealed record Filled(IReadOnlyDictionary<string, string?> Texts)
{
    public static Filled Nothing { get; } = new(new Dictionary<string, string?>());

    public string? this[Field field] => Texts.GetValueOrDefault(field.Path);

    /// <param name="fields">Of the form.</param>
    /// <param name="document">The channel or the source as it is; null: nothing is set.</param>
    public static Filled Of(IEnumerable<Field> fields, JsonObject? document) => new(fields.ToDictionary(field => field.Path, field => FieldText.Of(field, ValueOf(field, document))));

    /// <summary>What somebody filled in over an older state, over the newer one: what he left as it was follows.</summary>
    /// <param name="fields">Of the form.</param>
    /// <param name="before">The state he saw.</param>
    /// <param name="now">As it is.</param>
    public Filled Over(IEnumerable<Field> fields, Filled before, Filled now) =>
        new(fields.ToDictionary(field => field.Path, field => IsTouched(field, before) ? this[field] : now[field]));

    /// <summary>Whether somebody changed a field. Browsers write line ends in their own way.</summary>
    public bool IsTouched(Field field, Filled before) =>
        Texts.TryGetValue(field.Path, out var text) && text?.ReplaceLineEndings("\n") != before[field]?.ReplaceLineEndings("\n");

    internal static JsonNode? ValueOf(Field field, JsonObject? document) =>
        field.Path.Split('.').Aggregate((JsonNode?)document, (node, name) => (node as JsonObject)?[name]);
}
