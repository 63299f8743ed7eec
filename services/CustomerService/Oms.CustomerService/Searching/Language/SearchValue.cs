using System.Globalization;
using Oms.CustomerService.Searching.Fields;

namespace Oms.CustomerService.Searching.Language;

/// <summary>A constant of a kind.</summary>
public abstract record SearchValue
{
    private SearchValue()
    {
    }

    /// <summary>As the database takes it.</summary>
    public abstract object Parameter { get; }

    /// <param name="Value">Folded.</param>
    public sealed record Text(string Value) : SearchValue
    {
        public override object Parameter => Value;

        public override string ToString() => Value;
    }

    public sealed record Instant(DateTimeOffset Value) : SearchValue
    {
        public override object Parameter => SearchField.ToMicroseconds(Value);

        public override string ToString() => Value.ToString("O", CultureInfo.InvariantCulture);
    }

    public sealed record Number(decimal Value) : SearchValue
    {
        public override object Parameter => Value;

        public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
    }

    public sealed record Flag(bool Value) : SearchValue
    {
        public override object Parameter => Value;

        public override string ToString() => Value ? "1" : "0";
    }

    /// <summary>What <see cref="object.ToString"/> wrote, or what somebody did; null when the field has no such value.</summary>
    public static SearchValue? Parse(SearchField field, string text) => field.Shape switch
    {
        Shape.Instant => Moments.Parse(text) is { } moment ? new Instant(moment) : null,
        Shape.Number => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? new Number(number) : null,
        Shape.Flag => text is "1" or "true" ? new Flag(true) : text is "0" or "false" ? new Flag(false) : null,
        _ => text.Contains('\0', StringComparison.Ordinal) ? null : new Text(Folding.Of(field.Fold, text)),
    };

    /// <summary>What the field's column holds of a document: by it the row is found again. Of a field that orders rows.</summary>
    public static SearchValue Of(SearchField field, object document) => field.Stored(document) switch
    {
        DateTimeOffset moment => new Instant(moment),
        decimal number => new Number(number),
        bool flag => new Flag(flag),
        string text => new Text(text),
        _ => throw new ArgumentException($"{field} has more than one value.", nameof(field)),
    };
}
