using System.Globalization;
using System.Text.Json.Nodes;

namespace Oms.CustomerService.Configuring;

/// <summary>What forms are held against.</summary>
/// <param name="Sources">The ids of those that there are, and that the channel has already.</param>
/// <param name="IsZone">Whether a time zone is known.</param>
public sealed record Surroundings(ValueList<string> Sources, Func<string, bool> IsZone);

/// <summary>From the text of a field to the value on the wire, with every fault; in the words of the services where they have any.</summary>
internal static class FieldReading
{
    private const int LongestText = 200;

    private const int LongestFound = 80;

    private const string IdRule = "1 to 64 characters, no control characters";

    /// <param name="field">Which.</param>
    /// <param name="text">Something: null and nothing are no values.</param>
    /// <param name="around">What there is.</param>
    /// <param name="faults">Takes those that are found.</param>
    public static JsonNode? Read(Field field, string text, Surroundings around, List<Reason> faults)
    {
        switch (field.Control)
        {
            case Control.Flag when text is FieldText.Yes or FieldText.No:
                return JsonValue.Create(text == FieldText.Yes);
            case Control.Flag:
                faults.Add(At(field.Path, "yes or no", text));
                return null;
            case Control.Number number:
                if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var many) && many >= number.Least && many <= number.Most)
                    return JsonValue.Create(many);
                faults.Add(At(field.Path, number.Most == int.MaxValue ? $"{number.Least} or more {number.Unit}" : $"{number.Least} to {number.Most} {number.Unit}", text));
                return null;
            case Control.Duration duration:
                if (DurationText.Read(text.Trim()) is { } seconds && seconds <= duration.Most)
                    return JsonValue.Create((int)seconds);
                faults.Add(At(field.Path, $"0 to {duration.Most} seconds", text));
                return null;
            case Control.Choice choice:
                if (choice.Values.Contains(text))
                    return JsonValue.Create(text);
                faults.Add(At(field.Path, $"{string.Join(", ", choice.Values.SkipLast(1))} or {choice.Values[^1]}", text));
                return null;
            case Control.OneSource:
                faults.AddRange(Source(field.Path, text, around));
                return JsonValue.Create(text);
            case Control.Lines or Control.Sources:
                return List(field, text, around, faults);
            case Control.Text line:
                faults.AddRange(Line(field.Path, line.Kind, text.Trim(), around));
                return JsonValue.Create(text.Trim());
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field, null);
        }
    }

    private static JsonArray List(Field field, string text, Surroundings around, List<Reason> faults)
    {
        var items = text.Split('\n').Select(item => item.Trim()).Where(item => item.Length > 0).ToList();
        foreach (var (i, item) in items.Index())
        {
            var path = $"{field.Path}[{i}]";
            if (items.IndexOf(item) < i)
                faults.Add(At(path, "each of them once", item));
            else if (field.Control is Control.Sources)
                faults.AddRange(Source(path, item, around));
            else if (field.Control is Control.Lines { Of: { } what })
                faults.AddRange(IsId(item) ? [] : [At(path, $"{what}, {IdRule}", item)]);
            else if (item.Length > LongestText)
                faults.Add(At(path, $"1 to {LongestText} characters", item));
        }
        return [.. items.Select(item => JsonValue.Create(item))];
    }

    private static IEnumerable<Reason> Source(string path, string id, Surroundings around) =>
        !IsId(id) ? [At(path, $"a source id, {IdRule}", id)] : around.Sources.Contains(id) ? [] : [At(path, "a source that exists", id)];

    private static IEnumerable<Reason> Line(string path, TextKind kind, string text, Surroundings around) => kind switch
    {
        TextKind.Id when !IsId(text) => [At(path, IdRule, text)],
        // Its page could not be reached.
        TextKind.Id when text is "new" or "." or ".." => [At(path, "an id that can stand in an address of the console", text)],
        TextKind.Zone when !around.IsZone(text) => [At(path, "a time zone by its IANA name, such as Europe/Berlin", text)],
        TextKind.Country when text is not [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] => [At(path, "a country in two capital letters, such as US", text)],
        TextKind.Latitude when !IsDegrees(text, 90) => [At(path, "degrees from -90 to 90, such as 48.85", text)],
        TextKind.Longitude when !IsDegrees(text, 180) => [At(path, "degrees from -180 to 180, such as 2.35", text)],
        _ when text.Length > LongestText || text.Any(char.IsControl) => [At(path, $"1 to {LongestText} characters, no control characters", text)],
        _ => [],
    };

    private static bool IsId(string text) => text.Length is >= 1 and <= NameAttribute.Longest && !text.Any(char.IsControl);

    private static bool IsDegrees(string text, int most) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most;

    public static Reason At(string path, string expected, string found) =>
        new(path, expected, found.Length == 0 ? "nothing" : found.Length <= LongestFound ? found : found[..LongestFound]);
}
