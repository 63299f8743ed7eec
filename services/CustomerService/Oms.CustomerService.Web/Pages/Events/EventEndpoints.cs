using Microsoft.AspNetCore.Http.HttpResults;
using Oms.CustomerService.Access;
using Oms.CustomerService.Web.Access;
using Oms.Documents;

namespace Oms.CustomerService.Web.Pages.Events;

/// <summary>System &gt; Events: what operators look at.</summary>
internal static class EventEndpoints
{
    public static void MapEvents(this WebApplication app) => app.MapGet("/events", ShowAsync).RequirePermission(Permission.ViewEvents);

    private static async Task<RazorComponentResult<EventsPage>> ShowAsync(string? topic, string? text, string? before, IDocumentStore store, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        var page = await RefusalPage.ReadAsync(session, topic?.Trim() ?? "", text?.Trim() ?? "", before, token);
        return new(new Dictionary<string, object?> { [nameof(EventsPage.Refusals)] = page });
    }
}
