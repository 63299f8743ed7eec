using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Oms.Contracts;
using Oms.CustomerService.Acting;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Acting;
using Oms.CustomerService.Web.Pages.Access;
using Oms.Deciding;

namespace Oms.CustomerService.Web.Pages.Acts;

/// <summary>Each act has an address: its form, what will happen, and the sending.</summary>
internal static class ActEndpoints
{
    public static void MapActs(this WebApplication app)
    {
        foreach (var act in Enum.GetValues<Act>())
        {
            var address = $"/orders/{{store}}/{{id}}/{ActAddress.Slug(act)}";
            app.MapGet(address, (string store, string id, HttpContext context, ActDesk desk, CancellationToken token) => ShowAsync(act, store, id, QueryOf(context), desk, token))
                .RequirePermission(ActPermission.Of(act));
            app.MapPost(address, (string store, string id, [FromForm] IFormCollection form, HttpContext context, ActDesk desk, CommandLog commands, CurrentUser user, CancellationToken token) =>
                    SendAsync(act, store, id, FormOf(form, context, user), desk, commands, user, token))
                .RequirePermission(ActPermission.Of(act));
        }
    }

    private static async Task<IResult> ShowAsync(Act act, string store, string id, Entered entered, ActDesk desk, CancellationToken token) =>
        await desk.OpenAsync(act, store, id, entered, token) is { } model ? await PageAsync(model, desk, token) : TypedResults.NotFound();

    private static async Task<IResult> SendAsync(
        Act act, string store, string id, Entered entered, ActDesk desk, CommandLog commands, CurrentUser user, CancellationToken token)
    {
        if (await desk.OpenAsync(act, store, id, entered, token) is not { } model)
            return TypedResults.NotFound();
        if (entered.Is("preview"))
            return await PageAsync(model, desk, token);
        var wish = model.Entered.WishOf(act);
        var reasons = Wishing.Faults(wish, model.Order, model.Settings).ToValueList();
        // A note hurts nobody; of anything else the agent should know what it now stands beside.
        var since = act == Act.Comment || entered.Seen == 0 ? [] : model.Order.History.Skip(entered.Seen).ToValueList();
        if (reasons.Count > 0 || since.Count > 0)
            return await PageAsync(model with { Reasons = reasons, Since = since }, desk, token);
        var messages = Commanding.Of(wish, model.Order, user.Name);
        var isSent = await commands.SendAsync(
            model.Form, StreamId.Of(store, id), act, user.Name, [.. messages.Select((message, index) => (message, Summaries.Of(wish, index)))], token);
        return Forms.Done(model.OrderAddress, isSent ? "Sent" : "SentBefore");
    }

    private static async Task<RazorComponentResult<ActPage>> PageAsync(ActModel model, ActDesk desk, CancellationToken token) =>
        Forms.Page<ActPage>(model.Reasons.Count + model.Since.Count > 0, (nameof(ActPage.Model), await desk.ForFormAsync(model, token)));

    private static Entered QueryOf(HttpContext context) => new(name => context.Request.Query[name].OfType<string>());

    /// <summary>What it is about stands in the address.</summary>
    private static Entered FormOf(IFormCollection form, HttpContext context, CurrentUser user) =>
        new(name => name == "which" ? context.Request.Query[name].OfType<string>() : form[name].OfType<string>(), user.Culture);
}
