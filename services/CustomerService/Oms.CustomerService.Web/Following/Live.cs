using System.Globalization;
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
            string store, string id, long? seen, OrderReader reader, LiveOrders orders, ConsoleSettings settings, IHostApplicationLifetime life, HttpContext context) =>
                await reader.FindAsync(store, id, context.RequestAborted) is null ? TypedResults.NotFound()
                    : TypedResults.ServerSentEvents(EventsAsync(SeenBefore(context) ?? seen, token => orders.FollowAsync(store, id, token), settings.LetInFor, context.RequestAborted, life.ApplicationStopping)))
            .RequirePermission(Permission.ViewOrders);

    /// <summary>What a browser that comes again was told last.</summary>
    private static long? SeenBefore(HttpContext context) =>
        long.TryParse(context.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>
    /// The first tells what the page shows already, unless it says that it shows something else. It ends with the request, with
    /// the program and after <paramref name="letInFor"/>, and leaves nothing behind at either.
    /// </summary>
    private static async IAsyncEnumerable<SseItem<string>> EventsAsync(
        long? seen, Func<CancellationToken, IAsyncEnumerable<long>> follow, TimeSpan letInFor, CancellationToken aborted, CancellationToken stopping, [EnumeratorCancellation] CancellationToken token = default)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(aborted, stopping, token);
        end.CancelAfter(letInFor);
        await foreach (var version in follow(end.Token))
        {
            yield return new SseItem<string>($"{version}", version == (seen ?? version) ? "known" : Changed) { EventId = $"{version}" };
            seen = -1;
        }
    }
}
