using Oms.Contracts.Operations;
using Oms.CustomerService.Web.Following;

namespace Oms.CustomerService.Web.Pages.Events;

/// <summary>What a service has still to send, by its last word.</summary>
/// <param name="Report">Of the process that was heard last: all of a service see the same outbox.</param>
/// <param name="Heard">When that was, by the console's clock.</param>
/// <param name="Replicas">The processes that were heard within the last day, and when.</param>
public sealed record ServiceOutbox(OutboxObserved Report, DateTimeOffset Heard, IReadOnlyList<(string Name, DateTimeOffset Heard)> Replicas)
{
    /// <summary>A service says something once a minute.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Its numbers are old: it is away, or the broker is.</summary>
    public bool IsSilent(DateTimeOffset now) => now - Heard > Patience;

    /// <summary>Those whose time will come, the next first.</summary>
    public IEnumerable<OutboxEntry> Timers => Report.Rows.Where(row => row.Due > Report.At);

    /// <summary>Those that should be sent by now.</summary>
    public IEnumerable<OutboxEntry> Due => Report.Rows.Where(row => row.Due <= Report.At);

    /// <summary>By name.</summary>
    internal static IReadOnlyList<ServiceOutbox> Of(IReadOnlyList<Reported<OutboxObserved>> reports) =>
        [.. reports.GroupBy(each => each.Report.Service).Select(each => (All: each.ToList(), Last: each.MaxBy(one => one.Heard)!))
            .Select(each => new ServiceOutbox(each.Last.Report, each.Last.Heard, [.. each.All.Select(one => (one.Report.Replica, one.Heard))]))];
}
