using System.Diagnostics;
using Oms.Cli;
using Oms.CustomerService.Searching.Grid;
using Oms.Load.Grid.Asking;
using Oms.Load.Grid.Population;

namespace Oms.Load.Grid;

/// <summary>A whole run: make the orders, look at sizes as they grow, measure, keep the plans of what was slow.</summary>
internal sealed class GridBench(GridSettings settings, Screen screen)
{
    private const int Worst = 15;

    private readonly OrderMaker _orders = new(settings.Orders);

    public async Task RunAsync(CancellationToken token)
    {
        Directory.CreateDirectory(settings.Output);
        await using var grid = await GridDatabase.OpenAsync(settings);
        screen.Note($"database {grid.Database.Name}");
        var growth = settings.Database is null ? await GrowAsync(grid, token) : [(settings.Orders, await grid.SizesAsync())];
        GridReport.Sizes(screen, growth);
        await AskAsync(grid, token);
        await ServeAsync(grid, token);
        var (added, changed) = await new Writing(grid, _orders, settings.Orders).MeasureAsync(token);
        screen.Say(new { added, changed }, $"Entries written by one writer: {added:0} added a second, {changed:0} changed");
    }

    private async Task ServeAsync(GridDatabase grid, CancellationToken token)
    {
        await using var console = await GridConsole.StartAsync(grid, token);
        GridQuery[] pages = [new(), new() { Size = 100 }, GridQuery.Read([new("name", "smith")]).Query];
        // The first ones are compiled.
        await console.PageAsync("first page", pages[0], settings.Values, token);
        var times = new List<Times>();
        foreach (var page in pages)
            times.Add(await console.PageAsync($"/orders?{page.ToQueryString()}", page, settings.Values, token));
        GridReport.Show(screen, "The whole page by HTTP, ms", times);
        foreach (var format in settings.Sheets ? ["csv", "xlsx"] : Array.Empty<string>())
        {
            var sheet = await console.ExportAsync(format, token);
            screen.Say(sheet, $"{sheet.Format} of all orders: {sheet.Time.TotalSeconds:0} s, {sheet.Bytes / 1e6:0} MB, the console's memory at most {sheet.Peak / 1e6:0} MB");
        }
    }

    private async Task<List<(int Orders, IReadOnlyList<Size> Sizes)>> GrowAsync(GridDatabase grid, CancellationToken token)
    {
        var (first, growth) = (0, new List<(int, IReadOnlyList<Size>)>());
        foreach (var end in new[] { settings.Orders / 4, settings.Orders / 2, settings.Orders })
        {
            var started = Stopwatch.GetTimestamp();
            await grid.AddAsync(_orders, first, end, token);
            screen.Note($"[dim]{end} orders, {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s for these[/]");
            growth.Add((end, await grid.SizesAsync()));
            first = end;
        }
        return growth;
    }

    private async Task AskAsync(GridDatabase grid, CancellationToken token)
    {
        var (asker, watches, plans) = (new Asker(_orders, settings.Orders), new Stopwatches(grid), new Plans(grid, settings.Output));
        var few = Math.Max(1, settings.Values / 10);
        // What is read for the first time is the disk's pace, not the grid's.
        foreach (var filter in Asker.Filters)
            await watches.MeasureAsync(filter, asker.Alone(filter, few), token);
        var alone = new List<Times> { await watches.YardstickAsync(asker.Alone("id", settings.Values), token), await watches.MeasureAsync("no filter", Enumerable.Repeat(Asker.Everything, settings.Values), token) };
        foreach (var filter in Asker.Filters)
            alone.Add(await watches.MeasureAsync(filter, asker.Alone(filter, settings.Values), token));
        GridReport.Alone(screen, alone);
        var others = new List<Times>();
        foreach (var (name, questions) in asker.Others(few))
            others.Add(await watches.MeasureAsync(name, questions, token));
        GridReport.Show(screen, "Orders of rows, places, questions of programs", others);
        var pairs = new List<Times>();
        foreach (var (one, other) in Asker.Pairs)
            pairs.Add(await watches.MeasureAsync($"{one} + {other}", asker.Together(one, other, few), token));
        pairs.Add(await watches.YardstickAsync(asker.Alone("id", settings.Values), token));
        GridReport.Pairs(screen, pairs, Worst);
        foreach (var slow in alone.Concat(others).Concat(pairs).OrderByDescending(times => times.P95).Take(2 * Worst))
            await plans.KeepAsync(slow, token);
        await GridReport.KeepAsync(settings.Output, alone, others, pairs, token);
    }
}
