using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Oms.Contracts;
using Oms.Contracts.Operations;
using Oms.CustomerService.Access;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Acting;
using Oms.CustomerService.Web.Finding;
using Oms.CustomerService.Web.Following;
using Oms.CustomerService.Web.Pages.Access;
using Oms.Documents;

namespace Oms.CustomerService.Web.Pages.Events;

/// <summary>System &gt; Events: what operators look at, and what they send again.</summary>
internal static class EventEndpoints
{
    private const string DeadLettersAddress = "/events/dead-letters";

    public static void MapEvents(this WebApplication app)
    {
        app.MapGet("/events", MessagesAsync).RequirePermission(Permission.ViewEvents);
        app.MapGet("/events/refusals", RefusalsAsync).RequirePermission(Permission.ViewEvents);
        app.MapGet("/events/outbox", OutboxAsync).RequirePermission(Permission.ViewEvents);
        app.MapGet(DeadLettersAddress, DeadLettersAsync).RequirePermission(Permission.ViewEvents);
        app.MapGet($"{DeadLettersAddress}/{{id}}", DeadLetterAsync).RequirePermission(Permission.ViewEvents);
        app.MapGet($"{DeadLettersAddress}/replay", PreviewAsync).RequirePermission(Permission.Replay);
        app.MapPost($"{DeadLettersAddress}/replay", ReplayAsync).RequirePermission(Permission.Replay);
    }

    private static async Task<IResult> MessagesAsync(HttpContext context, IDocumentStore store, ConsoleSettings settings, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(token);
        await OrderFinder.LimitAsync(session, token);
        return Forms.Page<MessagesPage>(
            false, (nameof(MessagesPage.Found), await MessagePage.ReadAsync(session, MessageFilter.Of(context.Request.Query), context.Request.Query["before"], settings.MessageLogDays, token)));
    }

    private static async Task<IResult> RefusalsAsync(string? topic, string? text, string? before, IDocumentStore store, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        return Forms.Page<EventsPage>(false, (nameof(EventsPage.Refusals), await RefusalPage.ReadAsync(session, topic?.Trim() ?? "", text?.Trim() ?? "", before, token)));
    }

    private static async Task<IResult> OutboxAsync(IDocumentStore store, TimeProvider time, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        return Forms.Page<OutboxPage>(
            false, (nameof(OutboxPage.Services), ServiceOutbox.Of(await ReportLog.ReadAsync<OutboxObserved>(session, token))), (nameof(OutboxPage.Now), time.GetUtcNow()));
    }

    private static async Task<IResult> DeadLettersAsync(string? queue, string? all, string? before, IDocumentStore store, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        return Forms.Page<DeadLettersPage>(false, (nameof(DeadLettersPage.Found), await DeadLetters.ReadAsync(session, queue?.Trim() ?? "", all is { Length: > 0 }, before, token)));
    }

    private static async Task<IResult> DeadLetterAsync(string id, IDocumentStore store, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        return await DeadLetterDetail.FindAsync(session, id, token) is { } found ? Forms.Page<DeadLetterPage>(false, (nameof(DeadLetterPage.Letter), found)) : TypedResults.NotFound();
    }

    private static async Task<IResult> PreviewAsync(string? queue, [FromQuery] string[] id, IDocumentStore store, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        return Page(await ReplayPlan.ReadAsync(session, Guid.CreateVersion7(), queue?.Trim() ?? "", id, token));
    }

    private static async Task<IResult> ReplayAsync([FromForm] IFormCollection form, HttpContext context, IDocumentStore store, Replays replays, CancellationToken token)
    {
        var (queue, id) = (form.Text("queue"), Guid.TryParseExact(form.Text("form"), "D", out var sent) ? sent : Guid.CreateVersion7());
        if (await replays.IsSentAsync(id, token))
            return Forms.Done(DeadLettersAddress, "SentBefore");
        await using var session = store.LightweightSession();
        var plan = await ReplayPlan.ReadAsync(session, id, queue, [.. form.Many("id")], token);
        if (queue.Length > 0 ? !Party.Services.Contains(queue.Split('.')[0]) : plan.Items.Count == 0 || plan.Items.Any(item => !item.Letter.IsWaiting))
            return Page(plan with { IsStale = true });
        var queues = queue.Length > 0 ? [(queue, ValueList.Of<string>([]))] : plan.Items.GroupBy(item => item.Letter.Queue, item => item.Letter.Id).Select(each => (each.Key, each.ToValueList())).ToList();
        return Forms.Done(DeadLettersAddress, await replays.SendAsync(id, context.Does(AuditAction.Replayed), queues, token) ? "Sent" : "SentBefore");
    }

    private static RazorComponentResult<ReplayPage> Page(ReplayPlan plan) => Forms.Page<ReplayPage>(plan.IsStale, (nameof(ReplayPage.Plan), plan));
}
