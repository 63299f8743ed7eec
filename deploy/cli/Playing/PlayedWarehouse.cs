using System.Text.Json;
using System.Text.Json.Nodes;
using Oms.Cli.Broker;
using Oms.Cli.Watching;
using Oms.Contracts;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Contracts.Logistics.WarehouseManagement;

namespace Oms.Cli.Playing;

/// <summary>A warehouse that ships whatever it is asked to, but for the SKUs it declines.</summary>
internal sealed class PlayedWarehouse(BrokerLink link, string source, IReadOnlyCollection<string> declines, TimeSpan delay)
{
    /// <summary>Lines that want nothing more from a warehouse: a request may come a second time.</summary>
    private static readonly HashSet<string> Over = ["SHIPPED", "PICKDECLINED", "RESOURCED", "CANCELLED", "RETURNED"];

    /// <summary>Told after an answer was confirmed.</summary>
    public event Action<Answer> Answered = _ => { };

    /// <summary>Begins to listen.</summary>
    /// <param name="user">Whom the broker knows us as: only queues with its name in front may be declared.</param>
    /// <param name="keep">The queue stays when we go, so that requests wait for our return.</param>
    /// <param name="cancel">Ends the work between two answers.</param>
    public Task Open(string user, bool keep, CancellationToken cancel) =>
        new PlayedQueue(link, $"{user}.played_warehouse.{source}", keep).Serve([WireCatalogue.Of<Requested>().Name], source, Work, cancel);

    private async Task Work(Seen requested, CancellationToken cancel)
    {
        if (requested.Gist.Request is not { } request)
            return;
        var answers = new WarehouseAnswers(source, request);
        var lines = OpenLines(requested.Body!).ToLookup(line => declines.Contains(line["sku"]?.ToString() ?? ""));
        var declined = lines[true].ToList();
        // A gift that is not there is not wrapped: services fall with their line, without our saying so.
        var fallen = declined.Select(line => line["order_line_number"]?.ToString()).ToHashSet();
        var shipped = lines[false].Where(line => line["parent_order_line_number"] is not { } parent || !fallen.Contains(parent.ToString())).ToList();

        if (declined.Count > 0)
            await Answer<LinesDeclined>(request, answers.Declined(declined), cancel);
        foreach (var line in shipped)
            await Answer<LinesChangeStatus>(request, answers.Received(line), cancel);
        if (shipped.Count == 0)
            return;
        await Answer<StartPicking>(request, answers.PickingStarted(), cancel);
        await Task.Delay(delay, cancel);
        await Answer<LinesShipped>(request, answers.Shipped(shipped), cancel);
    }

    /// <summary>The shipping line tells the method and must not come back (F-1).</summary>
    private static IEnumerable<JsonNode> OpenLines(JsonNode body) =>
        ((body["params"] ?? body)["shipment_request"]?["items"] as JsonArray ?? [])
        .OfType<JsonObject>()
        .Where(line => line["item_type"]?.ToString() != "SHIPPING" && !Over.Contains(LineStatuses.StatusOf(line) ?? ""));

    private async Task Answer<T>(string request, JsonObject body, CancellationToken cancel) where T : Message
    {
        var message = WireCatalogue.Of<T>().Name;
        await link.Publish(message, RoutingKey.None, JsonSerializer.SerializeToUtf8Bytes(body), Guid.CreateVersion7().ToString(), cancel);
        Answered(new(request, message, LineStatuses.Of(body)));
    }
}

/// <summary>What the warehouse said.</summary>
internal sealed record Answer(string Request, string Message, string? Lines);
