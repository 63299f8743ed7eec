using System.Text.Json.Nodes;
using Oms.CustomerService.Access;

namespace Oms.CustomerService.Configuring;

/// <summary>A field that somebody changes.</summary>
/// <param name="Field">Which.</param>
/// <param name="Before">Its value on the wire; null: it was not set.</param>
/// <param name="After">Null: it is no longer set.</param>
public sealed record Change(Field Field, JsonNode? Before, JsonNode? After)
{
    /// <summary>As the audit has it.</summary>
    public AuditChange Said => new(Field.Name, FieldText.Words(Field, Before), FieldText.Words(Field, After));
}

/// <summary>What a form adds up to: every change, and every fault.</summary>
/// <param name="Changes">Nothing is sent of what was left as it is.</param>
/// <param name="Faults">Paths are those of the fields.</param>
public sealed record Wanted(ValueList<Change> Changes, ValueList<Reason> Faults)
{
    /// <param name="fields">Of the form.</param>
    /// <param name="before">What it was made from; null: something new.</param>
    /// <param name="filled">What stands there now.</param>
    /// <param name="around">What there is.</param>
    public static Wanted Of(ValueList<Field> fields, JsonObject? before, Filled filled, Surroundings around)
    {
        var (was, changes, faults) = (Filled.Of(fields, before), new List<Change>(), new List<Reason>());
        foreach (var field in fields.Where(field => filled.IsTouched(field, was)))
        {
            var (old, text) = (Filled.ValueOf(field, before), filled[field]);
            var value = !string.IsNullOrWhiteSpace(text) ? FieldReading.Read(field, text, around, faults)
                : text is not null && field.Control is (Control.Lines or Control.Sources) ? new JsonArray()
                : Emptied(field, before is null, faults);
            if (!JsonNode.DeepEquals(old, value))
                changes.Add(new(field, old, value));
        }
        if (before is null)
            faults.AddRange(fields.Where(field => field.Needed is not null && string.IsNullOrWhiteSpace(filled[field])).Select(field => new Reason(field.Path, field.Needed!, "nothing")));
        return new(changes.ToValueList(), faults.ToValueList());
    }

    /// <summary>Member by member, for people to read.</summary>
    public static ValueList<AuditChange> Differences(ValueList<Field> fields, JsonObject? before, JsonObject? after) =>
        [.. fields.Select(field => new Change(field, Filled.ValueOf(field, before), Filled.ValueOf(field, after)).Said).Where(change => change.Before != change.After)];

    private static JsonNode? Emptied(Field field, bool isNew, List<Reason> faults)
    {
        if (field.Emptying == Emptying.IsRefused && !isNew)
            faults.Add(field.Control is Control.Flag ? new(field.Path, "yes or no: once set it stays so", "nothing") : new(field.Path, $"a {field.Name}", "nothing"));
        return field.Emptying != Emptying.WritesNothing || isNew ? null : field.Control is Control.Lines ? new JsonArray() : JsonValue.Create("");
    }
}
