using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Http.HttpResults;
using Oms.CustomerService.Access;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Seeing;

namespace Oms.CustomerService.Web.Following;

/// <summary>What pages hear of an order while they are open.</summary>
internal static class Live
{
    /// <summary>The event that a section of a page reloads itself on.</summary>
    private const string Changed = "changed";

    public static void MapLive(this WebApplication app) =>
        app.MapGet("/orders/{store}/{id}/live", async Task<Results<ServerSentEventsResult<string>, NotFound>> (
            string store, string id, long? seen, OrderReader reader, LiveOrders orders, IHostApplicationLifetime life, HttpContext context) =>
                await reader.FindAsync(store, id, context.RequestAborted) is null ? TypedResults.NotFound()
                    : TypedResults.ServerSentEvents(EventsAsync(seen, orders.FollowAsync(store, id, CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping).Token))))
            .RequirePermission(Permission.ViewOrders);

    /// <summary>The first tells what the page shows already, unless it says that it shows something else.</summary>
    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(long? seen, IAsyncEnumerable<long> versions, [EnumeratorCancellation] CancellationToken token = default)
    {
        await foreach (var version in versions.WithCancellation(token))
        {
            yield return new($"{version}", version == (seen ?? version) ? "known" : Changed);
            seen = -1;
        }
    }
}
