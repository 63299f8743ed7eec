using Oms.Cli.Measuring;

namespace Oms.Platform.Tests;

/// <summary>What <c>oms metrics</c> makes of a service's page.</summary>
internal sealed class ReadingMetrics
{
    private const string Page = """
        # HELP oms_accepted_total Messages.
        # TYPE oms_accepted_total counter
        oms_accepted_total{queue="a"} 30
        oms_accepted_total{queue="b, with a \"quote\""} 12
        oms_outbox_lag_seconds 0.25
        oms_handling_duration_seconds_bucket{queue="a",le="0.1"} 50
        oms_handling_duration_seconds_bucket{queue="a",le="0.2"} 98
        oms_handling_duration_seconds_bucket{queue="a",le="+Inf"} 100
        oms_handling_duration_seconds_count{queue="a"} 100
        """;

    private static readonly DateTimeOffset Noon = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Test]
    public void numbers_are_added_up_over_all_queues_and_what_is_not_there_is_none() => Assert.Multiple(() =>
    {
        Assert.That(Of(Page).Accepted, Is.EqualTo(42));
        Assert.That(Of(Page).OutboxLag, Is.EqualTo(0.25));
        Assert.That(Of(Page).OutboxRows, Is.Null);
        Assert.That(Of("<html>").Quantile(0.5, null), Is.Null);
    });

    [TestCase(0.25, 0.05)]
    [TestCase(0.5, 0.1)]
    [TestCase(0.74, 0.15)]
    [TestCase(0.99, 0.2)]
    public void a_quantile_is_read_off_the_buckets(double share, double seconds) => Assert.That(Of(Page).Quantile(share, null), Is.EqualTo(seconds).Within(1e-9));

    [Test]
    public void since_the_last_look_only_what_came_since_counts()
    {
        var later = Of(Page.Replace("} 30", "} 50", StringComparison.Ordinal).Replace("\"0.2\"} 98", "\"0.2\"} 108", StringComparison.Ordinal).Replace("Inf\"} 100", "Inf\"} 110", StringComparison.Ordinal), Noon.AddSeconds(2));
        Assert.That(later.RateSince(Of(Page)), Is.EqualTo(10));
        Assert.That(later.Quantile(0.5, Of(Page)), Is.EqualTo(0.15).Within(1e-9));
    }

    [Test]
    public void a_service_that_began_anew_has_no_rate_and_without_news_all_counts() => Assert.Multiple(() =>
    {
        Assert.That(Of("oms_accepted_total 1", Noon.AddSeconds(2)).RateSince(Of(Page)), Is.Null);
        Assert.That(Of(Page, Noon.AddSeconds(2)).Quantile(0.5, Of(Page)), Is.EqualTo(0.1).Within(1e-9));
    });

    private static Numbers Of(string page, DateTimeOffset? at = null) => new([.. Series.Read(page)], at ?? Noon);
}
