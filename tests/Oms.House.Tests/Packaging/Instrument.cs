using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using Oms.House.Tests.Checkout;
using Oms.House.Tests.Projects;

namespace Oms.House.Tests.Packaging;

/// <summary>What a service counts or measures.</summary>
/// <param name="Kind">Counter, Histogram, ObservableGauge and the like.</param>
/// <param name="Name">With dots.</param>
/// <param name="Unit">As OpenTelemetry writes it; in braces it is a remark.</param>
internal sealed record Instrument(string Kind, string Name, string Unit)
{
    /// <summary>Off the sources: some are made only where a service runs.</summary>
    public static IEnumerable<Instrument> OfOms { get; } = [.. CheckoutFile.Under("services", ".cs").SelectMany(file => In(file.Text))];

    /// <summary>.NET's own, which this process has as well.</summary>
    public static IEnumerable<Instrument> OfTheRuntime()
    {
        var found = new List<Instrument>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name == "System.Runtime")
                    found.Add(new(instrument.GetType().Name.Split('`')[0], instrument.Name, instrument.Unit ?? ""));
            },
        };
        listener.Start();
        return found;
    }

    public static IEnumerable<Instrument> In(string source) =>
        Regex.Matches(SourceText.CodeOf(source), @"\.Create(\w+?)(<\w+>)?\(\s*""(oms\.[\w.]+)""([^;]*);")
            .Select(match => new Instrument(match.Groups[1].Value, match.Groups[3].Value, Regex.Match(match.Groups[4].Value, @"""(\{\w+\}|s|ms|By)""").Groups[1].Value))
            .Concat(Measures(SourceText.CodeOf(source)));

    /// <summary>What a service adds up over its documents: the platform makes a gauge of each.</summary>
    private static IEnumerable<Instrument> Measures(string source) =>
        Regex.Matches(source, @"new\(\s*""(oms\.[\w.]+)"",\s*""(\{\w+\}|s|By)"",").Select(match => new Instrument("ObservableGauge", match.Groups[1].Value, match.Groups[2].Value));

    /// <summary>The names under which Prometheus keeps what came by OTLP.</summary>
    public IEnumerable<string> AtPrometheus
    {
        get
        {
            var name = Name.Replace('.', '_') + Unit switch { "s" => "_seconds", "ms" => "_milliseconds", "By" => "_bytes", _ => "" };
            return Kind switch
            {
                "Counter" or "ObservableCounter" => [$"{name}_total"],
                "Histogram" => [$"{name}_bucket", $"{name}_sum", $"{name}_count"],
                _ => [name],
            };
        }
    }
}
