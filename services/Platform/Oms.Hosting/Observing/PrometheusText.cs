using System.Globalization;
using System.Text;
using OpenTelemetry.Metrics;

namespace Oms.Hosting.Observing;

/// <summary>
/// Prometheus' text format. Names are made as OpenTelemetry's specification says, so that they are the same whether
/// Prometheus reads them here or is sent them by OTLP: <c>oms.handling.duration</c> in seconds is
/// <c>oms_handling_duration_seconds</c>, the counter <c>oms.accepted</c> is <c>oms_accepted_total</c>.
/// </summary>
internal sealed class PrometheusText
{
    private readonly StringBuilder _text = new();

    public void Add(Metric metric)
    {
        var (name, type) = (NameOf(metric), TypeOf(metric.MetricType));
        _text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {Escape(metric.Description)}\n# TYPE {name} {type}\n");
        foreach (ref readonly var point in metric.GetMetricPoints())
            Add(name, metric.MetricType, point);
    }

    public override string ToString() => _text.ToString();

    internal static string NameOf(string name, string unit, bool isCounter)
    {
        var suffix = unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            // What stands in braces only explains.
            _ => "",
        };
        return $"{Letters(name)}{suffix}{(isCounter ? "_total" : "")}";
    }

    private static string NameOf(Metric metric) => NameOf(metric.Name, metric.Unit, TypeOf(metric.MetricType) == "counter");

    private static string TypeOf(MetricType type) => type switch
    {
        MetricType.LongSum or MetricType.DoubleSum => "counter",
        MetricType.Histogram => "histogram",
        _ => "gauge",
    };

    private void Add(string name, MetricType type, in MetricPoint point)
    {
        var tags = TagsOf(point);
        switch (type)
        {
            case MetricType.Histogram:
                AddHistogram(name, tags, point);
                break;
            case MetricType.LongSum or MetricType.LongSumNonMonotonic:
                Line(name, tags, point.GetSumLong());
                break;
            case MetricType.DoubleSum or MetricType.DoubleSumNonMonotonic:
                Line(name, tags, point.GetSumDouble());
                break;
            case MetricType.LongGauge:
                Line(name, tags, point.GetGaugeLastValueLong());
                break;
            case MetricType.DoubleGauge:
                Line(name, tags, point.GetGaugeLastValueDouble());
                break;
        }
    }

    private void AddHistogram(string name, string tags, in MetricPoint point)
    {
        var total = 0L;
        foreach (var bucket in point.GetHistogramBuckets())
        {
            total += bucket.BucketCount;
            var bound = double.IsPositiveInfinity(bucket.ExplicitBound) ? "+Inf" : bucket.ExplicitBound.ToString(CultureInfo.InvariantCulture);
            Line($"{name}_bucket", $"{tags}{(tags.Length > 0 ? "," : "")}le=\"{bound}\"", total);
        }
        Line($"{name}_sum", tags, point.GetHistogramSum());
        Line($"{name}_count", tags, point.GetHistogramCount());
    }

    private void Line(string name, string tags, double value) =>
        _text.Append(CultureInfo.InvariantCulture, $"{name}{(tags.Length > 0 ? $"{{{tags}}}" : "")} {value}\n");

    private static string TagsOf(in MetricPoint point)
    {
        var tags = new List<string>();
        foreach (var tag in point.Tags)
            tags.Add($"{Letters(tag.Key)}=\"{Escape(tag.Value?.ToString() ?? "").Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        return string.Join(',', tags);
    }

    private static string Letters(string name) => string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    private static string Escape(string text) => text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
}
