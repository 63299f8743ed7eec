using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Oms.House.Tests.Packaging;

/// <summary>The dashboard asks for nothing that no service has, and leaves out nothing that one has.</summary>
internal sealed class ShowingMetrics
{
    private static readonly string[] Operators = ["and", "or", "unless", "on", "ignoring", "group_left", "group_right", "bool", "offset"];

    private static readonly JsonNode Dashboard = JsonNode.Parse(Compose.TextOf("deploy/grafana/oms.json"))!;

    private static IEnumerable<string> Expressions =>
        Panels.SelectMany(panel => panel["targets"]?.AsArray() ?? []).Select(target => target!["expr"]!.GetValue<string>());

    private static IEnumerable<JsonNode> Panels => Dashboard["panels"]!.AsArray()!;

    private static IEnumerable<string> Known => Instrument.OfOms.Concat(Instrument.OfTheRuntime()).SelectMany(instrument => instrument.AtPrometheus);

    [Test]
    public void every_metric_that_is_shown_is_measured() => Assert.That(Expressions.SelectMany(MetricsIn).Except(Known), Is.Empty);

    [Test]
    public void a_metric_that_nobody_measures_is_found() =>
        Assert.That(MetricsIn("sum by (job) (rate(oms_lost_total{job=~\"$service\"}[5m])) / oms_facts_total").Except(Known), Is.EqualTo(new[] { "oms_lost_total" }));

    [Test]
    public void everything_that_is_measured_is_shown() => Assert.That(NotShown(Instrument.OfOms), Is.Empty);

    [Test]
    public void an_instrument_without_panel_is_found() =>
        Assert.That(NotShown([new("Counter", "oms.facts", "{fact}"), new("Gauge", "oms.lost", "s")]), Is.EqualTo(new[] { "oms.lost" }));

    [TestCase("histogram_quantile(0.95, sum by (queue, le) (rate(a_bucket{job=~\"x and y\"}[$__rate_interval])))", "a_bucket")]
    [TestCase("a_total offset 5m / on (job) group_left b_total > bool 1e3", "a_total b_total")]
    [TestCase("label_values(a_total, job)", "a_total")]
    public void the_metrics_of_an_expression_are_found(string expression, string metrics) => Assert.That(string.Join(' ', MetricsIn(expression)), Is.EqualTo(metrics));

    [Test]
    public void the_variables_ask_for_what_is_measured() => Assert.That(
        Dashboard["templating"]!["list"]!.AsArray().Select(variable => variable!["definition"]?.GetValue<string>() ?? "").SelectMany(MetricsIn).Except(Known), Is.Empty);

    [Test]
    public void every_panel_asks_the_chosen_prometheus() => Assert.Multiple(() =>
    {
        Assert.That(Dashboard["templating"]!["list"]!.AsArray().Select(variable => $"{variable!["name"]} {variable["type"]}"), Does.Contain("datasource datasource"));
        Assert.That(Panels.Where(panel => $"{panel["type"]}" != "row").Select(panel => $"{panel["datasource"]!["uid"]}"), Has.All.EqualTo("${datasource}").And.Not.Empty);
        Assert.That(Panels.Select(panel => $"{panel["id"]}"), Is.Unique);
    });

    [TestCase("Meter.CreateCounter<long>(\"oms.facts\", \"{fact}\", \"Facts.\");", "oms_facts_total")]
    [TestCase("meter.CreateHistogram(\"oms.handling.duration\", \"s\", \"Time.\");", "oms_handling_duration_seconds_bucket oms_handling_duration_seconds_sum oms_handling_duration_seconds_count")]
    [TestCase("Meter.CreateObservableGauge<double>(\n    \"oms.outbox.lag\", () => Lag(), \"s\", \"Age.\");", "oms_outbox_lag_seconds")]
    [TestCase("Meter.CreateObservableGauge(\"oms.outbox.rows\", Rows, \"{row}\");", "oms_outbox_rows")]
    [TestCase("Measures = [new(\"oms.stock.waiting\", \"{line}\", \"Lines.\", \"waiting\", Of)],", "oms_stock_waiting")]
    [TestCase("// Meter.CreateCounter<long>(\"oms.facts\");", "")]
    public void an_instrument_has_its_name_at_prometheus(string source, string names) =>
        Assert.That(string.Join(' ', Instrument.In(source).SelectMany(instrument => instrument.AtPrometheus)), Is.EqualTo(names));

    private static IEnumerable<string> NotShown(IEnumerable<Instrument> instruments) =>
        instruments.Where(instrument => !instrument.AtPrometheus.Intersect(Expressions.SelectMany(MetricsIn)).Any()).Select(instrument => instrument.Name);

    /// <summary>What is left without labels, groupings, times, functions and numbers.</summary>
    private static IEnumerable<string> MetricsIn(string expression)
    {
        var bare = Regex.Replace(expression, @"""[^""]*""|\{[^}]*\}|\[[^\]]*\]|\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)|\boffset\s+\w+|,\s*\w+\)$", " ");
        return Regex.Matches(bare, @"(?<![\w.])[a-z_:][\w:]*(?!\w|\s*\()").Select(match => match.Value).Except(Operators);
    }
}
