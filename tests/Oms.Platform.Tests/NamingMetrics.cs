using Microsoft.Extensions.Configuration;
using Oms.Hosting.Observing;

namespace Oms.Platform.Tests;

/// <summary>Names and settings of what is observed.</summary>
internal sealed class NamingMetrics
{
    [TestCase("oms.accepted", "{message}", true, ExpectedResult = "oms_accepted_total")]
    [TestCase("oms.handling.duration", "s", false, ExpectedResult = "oms_handling_duration_seconds")]
    [TestCase("oms.outbox.rows", "{row}", false, ExpectedResult = "oms_outbox_rows")]
    [TestCase("oms.body-size", "By", true, ExpectedResult = "oms_body_size_bytes_total")]
    public string a_name_is_the_one_that_OTLP_leads_to(string name, string unit, bool isCounter) => PrometheusText.NameOf(name, unit, isCounter);

    [TestCase("OTEL_EXPORTER_OTLP_ENDPOINT", "127.0.0.1:4317", "OTEL_EXPORTER_OTLP_ENDPOINT: expected http(s)://host:port, found '127.0.0.1:4317'")]
    [TestCase("OTEL_EXPORTER_OTLP_PROTOCOL", "http/json", "OTEL_EXPORTER_OTLP_PROTOCOL: expected grpc or http/protobuf, found 'http/json'")]
    [TestCase("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4317", null)]
    [TestCase("OTEL_EXPORTER_OTLP_ENDPOINT", "", null)]
    public void a_wrong_setting_is_named(string name, string value, string? problem) =>
        Assert.That(Observation.Problems(new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build()).SingleOrDefault(), Is.EqualTo(problem));
}
