using Microsoft.Extensions.Localization;
using Oms.CustomerService.Searching.Grid;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Pages.Grid;

namespace Oms.CustomerService.Web.Finding.Exporting;

/// <summary>What stands in an exported cell: the grid's words, times in the user's zone, amounts as numbers.</summary>
internal sealed class SheetText(IStringLocalizer<OrderListTexts> texts, Shown shown, CurrentUser user)
{
    /// <summary>A column of amounts is followed by one with their currency; one of times says in which zone they are.</summary>
    public IEnumerable<string> HeadingOf(GridColumn column)
    {
        var name = texts[$"Column_{column.Name}"].Value;
        return column.Read(new()) switch
        {
            Cell.Moment => [$"{name} ({user.Zone.Id})"],
            Cell.Amount => [name, texts["CurrencyOf", name].Value],
            _ => [name],
        };
    }

    public IEnumerable<SheetCell> Of(Cell cell) => cell switch
    {
        Cell.Amount amount => [SheetCell.Of(amount.Value), SheetCell.Of(amount.Currency)],
        Cell.Count count => [SheetCell.Of(count.Value)],
        Cell.Moment moment => [SheetCell.Of(shown.Sortable(moment.Value))],
        Cell.Named named => [SheetCell.Of(texts[$"Choice_{named.Name}"].Value)],
        Cell.Words words => [SheetCell.Of(words.Text)],
        _ => throw new ArgumentOutOfRangeException(nameof(cell), cell, "A cell of a kind nobody writes."),
    };
}
