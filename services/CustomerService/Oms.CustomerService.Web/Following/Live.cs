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
                    : TypedResults.ServerSentEvents(EventsAsync(seen, token => orders.FollowAsync(store, id, token), context.RequestAborted, life.ApplicationStopping)))
            .RequirePermission(Permission.ViewOrders);

    /// <summary>
    /// The first tells what the page shows already, unless it says that it shows something else. It ends with the request and with
    /// the program, and leaves nothing behind at either.
    /// </summary>
    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        long? seen, Func<CancellationToken, IAsyncEnumerable<long>> follow, CancellationToken aborted, CancellationToken stopping, [EnumeratorCancellation] CancellationToken token = default)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping, token);
        await foreach (var version in follow(end.Token))
        {
            yield return new($"{version}", version == (seen ?? version) ? "known" : Changed);
            seen = -1;
        }
    }
}
