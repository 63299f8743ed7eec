using System.Diagnostics.CodeAnalysis;
using Oms.Contracts;
using Oms.Contracts.Broker;
using Oms.Load.Contenders;

namespace Oms.Load.Measuring;

/// <summary>What is still to be done after the last order, and what must not be there at all.</summary>
internal static class Leftovers
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Waits until every order is done and no queue and no outbox holds anything; returns what is left after a minute. Twice
    /// in a row: what a service is just handling stands in neither.
    /// </summary>
    public static async Task<IReadOnlyList<string>> DrainAsync(Contender contender)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var empty = 0; ;)
        {
            var left = await LeftAsync(contender);
            empty = left.Count == 0 ? empty + 1 : 0;
            if (empty == 2 || TimeProvider.System.GetElapsedTime(started) > Patience)
                return left;
            await Task.Delay(Step);
        }
    }

    /// <summary>Orders refused or put aside, and orders that were taken more or less often than published.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(Contender contender)
    {
        var faults = new List<string>();
        if (contender.Traffic.Error is { } error)
            faults.Add($"announced as an error: {error}");
        faults.AddRange(contender.Traffic.Tally.Faults());
        foreach (var service in Ground.Services)
        {
            if (contender.Way is Way.System && await CountAsync(contender, service, "journal") is > 0 and var refused)
                faults.Add($"{service} has {refused} messages in its journal");
        }
        var taken = await contender.Ground.Sales.ValueAsync<long>($"select count(*) from inbox where exchange = '{Names.Create}'") - (contender.Way is Way.System ? 1 : 0);
        if (taken != contender.Traffic.Tally.PublishedCount)
            faults.Add($"{contender.Traffic.Tally.PublishedCount} orders were published, {taken} taken");
        return [.. faults.Select(fault => $"{contender.Way}: {fault}")];
    }

    private static async Task<IReadOnlyList<string>> LeftAsync(Contender contender)
    {
        var left = new List<string>();
        if (contender.Traffic.Tally is var tally && tally.PublishedCount > tally.DoneCount)
            left.Add($"{contender.Way}: {tally.PublishedCount - tally.DoneCount} orders under way");
        await using var client = await contender.Ground.Broker.ConnectAsync("operator");
        foreach (var service in Ground.Services)
        {
            foreach (var queue in Topology.For(service, WireCatalogue.All).Queues)
            {
                if ((await client.Channel.QueueDeclarePassiveAsync(queue.Name)).MessageCount is > 0 and var waiting)
                    left.Add($"{contender.Way}: {waiting} messages in {queue.Name}");
            }
            if (await CountAsync(contender, service, "outbox") is > 0 and var unsent)
                left.Add($"{contender.Way}: {unsent} rows in the outbox of {service}");
        }
        return left;
    }

    [SuppressMessage("Security", "CA2100", Justification = "Names of our own.")]
    private static Task<long> CountAsync(Contender contender, string service, string table) =>
        contender.Ground.DatabaseOf(service).ValueAsync<long>($"select count(*) from {table}");
}
