using System.CommandLine;
using Oms.Cli;

namespace Oms.Load.Grid;

/// <summary>The benchmark's other half: how long agents wait for the orders they look for.</summary>
internal static class GridCommand
{
    public static Command Of()
    {
        var grid = new Command("grid", """
            How long the console's grid takes over a million orders: each filter alone and in pairs, orders of rows, places far
            behind, questions of programs, the whole page; and how large the indexes are.
            """);
        foreach (var option in GridSettings.Options)
            grid.Add(option);
        grid.SetAction(async (parsed, token) =>
        {
            var settings = GridSettings.Of(parsed);
            var screen = new Screen(settings.Json);
            await new GridBench(settings, screen).RunAsync(token);
            return 0;
        });
        return grid;
    }
}
