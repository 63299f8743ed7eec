using Oms.CustomerService.Flows.Reading;

namespace Oms.CustomerService.Flows.Knowledge;

/// <summary>Where the lines of an order come from, as Logistics tells it.</summary>
internal sealed record KnownSourcing
{
    /// <summary>How often sources were looked for.</summary>
    public int Runs { get; init; }

    /// <summary>Lines that wait for stock now.</summary>
    public ValueList<SettledLine> Waiting { get; init; } = [];

    /// <summary>Every request that was opened.</summary>
    public ValueList<string> Requests { get; init; } = [];

    public SettledLine? Wait(int line) => Waiting.FirstOrDefault(each => each.Number == line);

    public KnownSourcing With(SourcingNews news) => news switch
    {
        SourcingNews.Settled settled => this with
        {
            Runs = Runs + 1,
            Waiting = [.. Without(settled.Lines.Select(line => line.Number)), .. settled.Lines.Where(line => line.IsWaiting)],
            Requests = [.. Requests.Concat(settled.Lines.Select(line => line.Request).OfType<string>()).Distinct()],
        },
        SourcingNews.Withdrawn withdrawn => this with { Waiting = [.. Without(withdrawn.Lines)] },
        _ => this,
    };

    private IEnumerable<SettledLine> Without(IEnumerable<int> lines) => Waiting.ExceptBy(lines, line => line.Number);
}
