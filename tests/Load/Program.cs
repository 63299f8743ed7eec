using System.CommandLine;
using Oms.Cli;
using Oms.Load;
using Oms.Load.Contenders;
using Oms.Load.Grid;
using Oms.Load.Measuring;
using Oms.Load.StandIns;

var service = new Option<string>("--as") { Required = true };
var way = new Option<Way>("--way") { Required = true };
var journey = new Option<string>("--journey") { Required = true };
var standIn = new Command("stand-in", "Stands in for a service, as a yardstick.") { service, way, journey };
standIn.Hidden = true;
standIn.SetAction((parsed, token) => StandIn.RunAsync(parsed.GetRequiredValue(service), parsed.GetRequiredValue(way), parsed.GetRequiredValue(journey), token));

var bench = new RootCommand("""
    How many orders a second go from a storefront to the warehouse, how long one takes, and what it costs; beside it, in
    turns, the same work by bare clients: in the fastest way there is (the limit), and as it is usually done.
    """) { standIn, GridCommand.Of() };
foreach (var option in Settings.Options)
    bench.Add(option);
bench.SetAction(async (parsed, token) =>
{
    var settings = Settings.Of(parsed);
    var screen = new Screen(settings.Json);
    await using var run = new Bench(settings, line => screen.Note($"[dim]{line}[/]"));
    var results = await run.RunAsync(token);
    Report.Print(results, screen);
    return results.Faults.Count == 0 ? 0 : 1;
});
return await bench.Parse(args).InvokeAsync();
