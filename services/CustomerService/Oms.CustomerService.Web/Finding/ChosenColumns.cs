using System.Globalization;
using Oms.Contracts;
using Oms.CustomerService.Searching.Grid;

namespace Oms.CustomerService.Web.Finding;

/// <summary>The columns that a form chooses: each has a box to be shown (<c>column</c>) and a place (<c>place.NAME</c>).</summary>
internal static class ChosenColumns
{
    /// <summary>By place, those of the same place as they stood in the form; the button "the usual ones" chooses none.</summary>
    public static ValueList<string> Of(IFormCollection form) => form.ContainsKey("usual") ? [] : form["column"].OfType<string>()
        .Where(name => GridColumns.All.Any(column => column.Name == name))
        .Distinct()
        .OrderBy(name => int.TryParse(form[$"place.{name}"], NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : int.MaxValue)
        .ToValueList();
}
