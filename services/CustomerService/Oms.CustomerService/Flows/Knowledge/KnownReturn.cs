using Oms.CustomerService.Flows.Reading;

namespace Oms.CustomerService.Flows.Knowledge;

/// <summary>A return, as far as lines of this order are in it.</summary>
internal sealed record KnownReturn(string Rma)
{
    /// <summary>Null of a return that the order's facts do not name: it is another order's, or they are missing.</summary>
    public DateTimeOffset? AskedAt { get; init; }

    public ValueList<int> Lines { get; init; } = [];

    public bool IsApproved { get; init; }

    public bool IsCancelled { get; init; }

    public ValueList<int> Received { get; init; } = [];

    public DateTimeOffset? ReceivedAt { get; init; }

    public static ValueList<KnownReturn> With(ValueList<KnownReturn> returns, ReturnNews news, DateTimeOffset at)
    {
        var rma = RmaOf(news);
        var known = returns.FirstOrDefault(each => each.Rma == rma) ?? new(rma);
        return [.. returns.Where(each => each.Rma != rma), known.With(news, at)];
    }

    private KnownReturn With(ReturnNews news, DateTimeOffset at) => news switch
    {
        ReturnNews.LinesAsked asked => this with { AskedAt = AskedAt ?? at, Lines = [.. Lines, .. asked.Lines] },
        ReturnNews.Cancelled => this with { IsCancelled = true },
        ReturnNews.Approved => this with { IsApproved = true },
        ReturnNews.Received received => this with { Received = [.. Received, .. received.Lines], ReceivedAt = at },
        _ => this,
    };

    private static string RmaOf(ReturnNews news) => news switch
    {
        ReturnNews.LinesAsked asked => asked.Rma,
        ReturnNews.Cancelled cancelled => cancelled.Rma,
        ReturnNews.Approved approved => approved.Rma,
        ReturnNews.Received received => received.Rma,
        _ => "",
    };
}
