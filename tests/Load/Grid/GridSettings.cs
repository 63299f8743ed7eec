using System.CommandLine;

namespace Oms.Load.Grid;

/// <summary>How many orders, and what is measured over them.</summary>
/// <param name="Orders">In the grid.</param>
/// <param name="Values">Tried of each filter; of each pair a tenth of it.</param>
/// <param name="Output">The folder in which plans and tables are kept.</param>
/// <param name="Database">One that an earlier run kept; null: a new one.</param>
/// <param name="Keeps">Leaves the database for a later run.</param>
/// <param name="Sheets">Writes sheets of all orders, too.</param>
internal sealed record GridSettings(int Orders, int Values, string Output, string? Database, bool Keeps, bool Sheets, bool Json)
{
    private static readonly Option<int> OrdersOption = new("--orders") { Description = "How many orders are made.", HelpName = "n", DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<int> ValuesOption = new("--values") { Description = "How many values are tried of each filter; of each pair a tenth of it.", HelpName = "n", DefaultValueFactory = _ => 200 };
    private static readonly Option<string> OutputOption = new("--output") { Description = "The folder for plans and tables.", HelpName = "folder", DefaultValueFactory = _ => "grid-output" };
    private static readonly Option<string?> DatabaseOption = new("--database") { Description = "Measure over the database that an earlier run kept.", HelpName = "name" };
    private static readonly Option<bool> KeepOption = new("--keep") { Description = "Leave the database for a later run." };
    private static readonly Option<bool> SheetsOption = new("--sheets") { Description = "Export all orders, too: how long it takes, and how much memory." };
    private static readonly Option<bool> JsonOption = new("--json") { Description = "Print JSON, one object a line, for programs." };

    public static IEnumerable<Option> Options { get; } = [OrdersOption, ValuesOption, OutputOption, DatabaseOption, KeepOption, SheetsOption, JsonOption];

    public static GridSettings Of(ParseResult command) => new(
        command.GetValue(OrdersOption), command.GetValue(ValuesOption), command.GetRequiredValue(OutputOption), command.GetValue(DatabaseOption),
        command.GetValue(KeepOption), command.GetValue(SheetsOption), command.GetValue(JsonOption));
}
