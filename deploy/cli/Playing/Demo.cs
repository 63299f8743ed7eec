using System.CommandLine;
using System.Diagnostics;
using System.Threading.Channels;
using Oms.Cli.Broker;
using Oms.Cli.Watching;
using Oms.Contracts;
using Oms.Contracts.Broker;
using Oms.Contracts.History;
using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Cli.Playing;

/// <summary>Storefront, warehouse, gateway and onlooker at the same time, each over a connection of its own and with its own rights.</summary>
internal sealed class Demo(ParseResult command, Screen screen, Journey journey)
{
    /// <summary>What one message caused comes over several exchanges, and in no order among them.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(300);

    public async Task Play(DemoOrder order, CancellationToken cancel)
    {
        await using var onlooker = await BrokerLink.Open(BrokerAddress.OfOperator(command), cancel);
        var seen = await Watch.Start(onlooker, WireCatalogue.All.Except([WireCatalogue.Of<FactRecorded>()]), cancel);

        await using var warehouse = await OpenWarehouse(cancel);
        await using var gateway = await OpenGateway(cancel);
        await using var storefront = await BrokerLink.Open(BrokerAddress.OfStorefront(command), cancel);
        await storefront.Publish(WireCatalogue.Of<Create>().Name, order.Store, order.Body, Guid.CreateVersion7().ToString(), cancel);
        await Follow(seen, Stopwatch.StartNew(), cancel);
    }

    private async Task<BrokerLink> OpenWarehouse(CancellationToken cancel)
    {
        var address = BrokerAddress.OfWarehouse(command);
        var link = await BrokerLink.Open(address, cancel, PlayedQueue.AtOnce);
        await new PlayedWarehouse(link, BrokerUsers.DefaultWarehouse, command.GetRequiredValue(Options.Decline), Delay)
            .Open(BrokerAddress.UserOf(address), keep: false, cancel);
        return link;
    }

    /// <summary>It answers when the order's channel has it among its <c>custom_gateways</c>, as with <c>deploy/up</c>.</summary>
    private async Task<BrokerLink> OpenGateway(CancellationToken cancel)
    {
        var address = BrokerAddress.OfGateway(command);
        var link = await BrokerLink.Open(address, cancel, PlayedQueue.AtOnce);
        await new PlayedGateway(link, BrokerUsers.DefaultGateway, new(Fail: 0, Silent: 0, Double: 0), Delay)
            .Open(BrokerAddress.UserOf(address), keep: false, cancel);
        return link;
    }

    private TimeSpan Delay => TimeSpan.FromMilliseconds(command.GetValue(Options.Delay));

    private async Task Follow(ChannelReader<Seen> seen, Stopwatch confirmed, CancellationToken cancel)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        try
        {
            await foreach (var one in seen.ReadAllAsync(end.Token))
            {
                var after = confirmed.Elapsed;
                if (!journey.Take(one, after))
                    continue;
                screen.Say(
                    new { AfterMs = (long)after.TotalMilliseconds, one.At, one.Message, one.Stream, one.Version, one.Gist.Status, one.Gist.Request, one.Gist.Lines, one.Body },
                    $"[dim]{after.TotalMilliseconds,6:0} ms[/]  {one.Message,-66} [dim]{(one.Version is null ? "" : $"v{one.Version}"),-4}[/] {(one.Gist with { Order = null }).ToString()}");
                if (journey.IsOver)
                    end.CancelAfter(Settling);
            }
        }
        catch (OperationCanceledException) when (journey.IsOver)
        {
            // Nothing more is expected.
        }
    }
}
