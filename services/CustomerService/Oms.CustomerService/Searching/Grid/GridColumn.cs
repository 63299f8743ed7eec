using Oms.CustomerService.Searching.Fields;

namespace Oms.CustomerService.Searching.Grid;

/// <summary>A column that can be chosen.</summary>
/// <param name="Name">In what is kept for the user; its heading is the text of this name.</param>
/// <param name="Read">What stands under it.</param>
/// <param name="Sort">The field that orders rows by it; null: none does.</param>
public sealed record GridColumn(string Name, Func<OrderEntry, Cell> Read, SearchField? Sort = null);
