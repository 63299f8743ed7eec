using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.CustomerService.Access;
using Oms.CustomerService.Acting;
using Oms.CustomerService.Searching.Parts;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Acting;
using Oms.CustomerService.Web.Finding;
using Oms.CustomerService.Web.Pages.Access;
using Oms.Documents;

namespace Oms.CustomerService.Web.Pages.Exceptions;

/// <summary>The list of what needs a person about money (P-7). What is about an order is dealt with by acts on it; answers to nothing that was asked are closed here.</summary>
internal static class ExceptionEndpoints
{
    private const string Answer = $"{ExceptionList.Home}/answer";

    private const int LongestReason = 1_000;

    public static void MapExceptions(this WebApplication app)
    {
        app.MapGet(ExceptionList.Home, ShowAsync).RequirePermission(Permission.ViewExceptions);
        app.MapGet(Answer, ShowAnswerAsync).RequirePermission(Permission.ManageExceptions);
        app.MapPost(Answer, CloseAnswerAsync).RequirePermission(Permission.ManageExceptions);
    }

    private static async Task<RazorComponentResult<ExceptionsPage>> ShowAsync(
        string? status, string? channel, [FromQuery(Name = "event")] string? what, string? at, CurrentUser user, OrderFinder finder, CancellationToken token) =>
        new(new Dictionary<string, object?> { [nameof(ExceptionsPage.List)] = await ExceptionList.OfAsync(status, channel, what, at, user, finder, token) });

    private static async Task<IResult> ShowAnswerAsync(string? id, CurrentUser user, IDocumentStore store, CancellationToken token) =>
        await ExceptionList.FindAnswerAsync(id ?? "", user, store, token) is { } entry ? await PageAsync(entry, "", isRefused: false, store, token) : TypedResults.NotFound();

    private static async Task<IResult> CloseAnswerAsync([FromQuery] string? id, [FromForm] IFormCollection form, CurrentUser user, IDocumentStore store, CommandLog commands, CancellationToken token)
    {
        if (await ExceptionList.FindAnswerAsync(id ?? "", user, store, token) is not { } entry)
            return TypedResults.NotFound();
        var reason = form.Text("comment");
        if (reason.Length is 0 or > LongestReason || !entry.IsOpen)
            return await PageAsync(entry, reason, isRefused: true, store, token);
        var message = new CloseException { SalesChannelId = entry.Exception.SalesChannelId, OrderId = entry.Exception.OrderId, AnswerId = entry.Exception.AnswerId, Reason = reason, User = user.Name };
        await commands.SendAsync(
            Guid.TryParseExact(form.Text("form"), "D", out var known) ? known : Guid.CreateVersion7(), entry.Id, Act.CloseException, user.Name, [(message, "Close the exception of an answer")], token);
        return Forms.Done(ExceptionList.Home, "Sent");
    }

    private static async Task<IResult> PageAsync(ExceptionEntry entry, string reason, bool isRefused, IDocumentStore store, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        return Forms.Page<AnswerPage>(
            isRefused, (nameof(AnswerPage.Entry), entry), (nameof(AnswerPage.Reason), reason), (nameof(AnswerPage.IsRefused), isRefused), (nameof(AnswerPage.Commands), await CommandLog.OfAsync(session, entry.Id, token)));
    }
}
