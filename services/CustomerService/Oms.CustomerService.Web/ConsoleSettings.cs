using Oms.Contracts;

namespace Oms.CustomerService.Web;

/// <summary>The section <c>Console</c>.</summary>
internal sealed record ConsoleSettings
{
    /// <summary>How long a page waits for the quote of another service.</summary>
    public TimeSpan QuotePatience { get; init; } = TimeSpan.FromSeconds(2);

    public IEnumerable<Reason> Faults()
    {
        if (QuotePatience <= TimeSpan.Zero || QuotePatience > TimeSpan.FromSeconds(2))
            yield return new("QuotePatience", "more than nothing and at most 00:00:02", $"{QuotePatience}");
    }
}
