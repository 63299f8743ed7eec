using System.Globalization;
using Oms.Contracts;
using Oms.CustomerService.Configuring;

namespace Oms.CustomerService.Web.Pages.Configuring;

/// <summary>What came with a form of a sales channel or a source.</summary>
/// <param name="Filled">Fields that it did not have are not in it.</param>
/// <param name="Faults">What cannot be said in a text.</param>
/// <param name="Form">The form's id; a new one where none was sent.</param>
/// <param name="Seen">Which version it was made from.</param>
internal sealed record EnteredForm(Filled Filled, ValueList<Reason> Faults, Guid Form, long Seen)
{
    /// <summary>Behind a list's name: it was on the form, though nothing is chosen; it is empty whatever the default; the place of one of it.</summary>
    public const string There = ":there", None = ":none", Place = ":place:";

    public static EnteredForm Of(ValueList<Field> fields, IFormCollection form)
    {
        var texts = fields.Where(field => form.ContainsKey(field.Path) || form.ContainsKey(field.Path + There)).ToDictionary(field => field.Path, field => TextOf(field, form));
        var both = fields.Where(field => form.ContainsKey(field.Path + None) && texts.GetValueOrDefault(field.Path) is { Length: > 0 });
        return new(
            new(texts), [.. both.Select(field => new Reason(field.Path, "some, or none at all", "both"))],
            Guid.TryParseExact(form["form"], "D", out var id) ? id : Guid.CreateVersion7(),
            long.TryParse(form["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0);
    }

    private static string? TextOf(Field field, IFormCollection form)
    {
        var values = form[field.Path].OfType<string>().ToList();
        var text = field.Control is not Control.Sources ? values.FirstOrDefault() ?? ""
            : string.Join('\n', values.OrderBy(id => int.TryParse(form[field.Path + Place + id], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : int.MaxValue));
        return text.Length > 0 ? text.ReplaceLineEndings("\n") : form.ContainsKey(field.Path + None) ? "" : null;
    }
}
