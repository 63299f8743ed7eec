using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Oms.Contracts;
using Oms.CustomerService.Access;
using Oms.CustomerService.Configuring;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Configuring;
using Oms.CustomerService.Web.Pages.Access;

namespace Oms.CustomerService.Web.Pages.Configuring;

/// <summary>Sales channels and sources: their lists, a form for each, and what became of what was sent.</summary>
internal static class ConfigurationEndpoints
{
    public static void MapConfiguration(this WebApplication app)
    {
        foreach (var of in (Configurable[])[Configurable.Channel, Configurable.Source])
        {
            var pages = app.MapGroup(ConfigurationAddress.Of(of)).RequirePermission(Permission.Configure);
            pages.MapGet("", async (ConfigurationReader reader, CancellationToken token) =>
                Forms.Page<ConfigurationListPage>(false, (nameof(ConfigurationListPage.Of), of), (nameof(ConfigurationListPage.Items), await reader.ListAsync(of, token))));
            pages.MapGet("/new", async (ConfigurationReader reader, CancellationToken token) =>
                Page(new(of, "", Filled.Nothing, Guid.CreateVersion7()) { Sources = (await reader.FindAsync(of, "", token)).Sources }));
            pages.MapPost("/new", ([FromForm] IFormCollection form, HttpContext context, ConfigurationReader reader, ConfigurationLog log, CancellationToken token) =>
                AddAsync(of, EnteredForm.Of(of.Fields, form), context, reader, log, token));
            pages.MapGet("/{id}", async (string id, ConfigurationReader reader, CancellationToken token) =>
                Of(of, ConfigurationAddress.Id(id), await reader.FindAsync(of, ConfigurationAddress.Id(id), token)) is { } model ? Page(model) : (IResult)TypedResults.NotFound());
            pages.MapPost("/{id}", (string id, [FromForm] IFormCollection form, HttpContext context, ConfigurationReader reader, ConfigurationLog log, CancellationToken token) =>
                ChangeAsync(of, ConfigurationAddress.Id(id), EnteredForm.Of(of.Fields, form), context, reader, log, token));
            pages.MapGet("/{id}/outcome", async (string id, HttpContext context, ConfigurationReader reader, CancellationToken token) =>
                Outcome(context, Of(of, ConfigurationAddress.Id(id), await reader.FindAsync(of, ConfigurationAddress.Id(id), token))));
        }
    }

    private static async Task<IResult> AddAsync(Configurable of, EnteredForm entered, HttpContext context, ConfigurationReader reader, ConfigurationLog log, CancellationToken token)
    {
        var id = (entered.Filled.Texts.GetValueOrDefault("id") ?? "").Trim();
        var item = await reader.FindAsync(of, id, token);
        var wanted = of.Want(null, entered.Filled, item.Around(Zones.IsKnown));
        var reasons = wanted.Faults.Concat(entered.Faults).Concat(item.Now is null ? [] : [new Reason("id", of.Taken, id)]).ToValueList();
        if (reasons.Count > 0)
            return Page(new(of, "", entered.Filled, entered.Form) { Reasons = reasons, Sources = item.Sources });
        return await SendAsync(of, id, entered.Form, of.Adding, wanted.Changes, of.Command(id, null, wanted.Changes), context, log, token);
    }

    private static async Task<IResult> ChangeAsync(
        Configurable of, string id, EnteredForm entered, HttpContext context, ConfigurationReader reader, ConfigurationLog log, CancellationToken token)
    {
        var item = await reader.FindAsync(of, id, token);
        if (item.Now is not { Document: { } document } now || Of(of, id, item) is not { } model)
            return TypedResults.NotFound();
        if (now.Version > entered.Seen)
            return Page(Told(model, entered, item));
        var wanted = of.Want(document, entered.Filled, item.Around(Zones.IsKnown));
        var reasons = wanted.Faults.Concat(entered.Faults).ToValueList();
        if (reasons.Count > 0)
            return Page(model with { Filled = entered.Filled.Over(of.Fields, model.Now, model.Now), Form = entered.Form, Reasons = reasons });
        return wanted.Changes.Count == 0
            ? Forms.Done(model.Address, "Unchanged")
            : await SendAsync(of, id, entered.Form, of.Changing, wanted.Changes, of.Command(id, document, wanted.Changes), context, log, token);
    }

    /// <summary>What was filled in over an older state, over what is there now: to be looked at, and sent again.</summary>
    private static ConfigurationModel Told(ConfigurationModel model, EnteredForm entered, ConfiguredItem item)
    {
        var (before, since) = (Filled.Of(model.Of.Fields, item.As(entered.Seen)), item.Since(entered.Seen).ToValueList());
        var touched = model.Of.Fields.Where(field => entered.Filled.IsTouched(field, before)).Select(field => field.Name);
        return model with
        {
            Filled = entered.Filled.Over(model.Of.Fields, before, model.Now),
            Since = since,
            Both = touched.Intersect(since.SelectMany(each => each.Changes).Select(change => change.Member)).ToValueList(),
        };
    }

    private static async Task<IResult> SendAsync(
        Configurable of, string id, Guid form, string action, ValueList<Change> changes, Message message, HttpContext context, ConfigurationLog log, CancellationToken token) =>
        Forms.Done(ConfigurationAddress.Of(of, id), await log.SendAsync(form, of.Document, id, context.Does(action), changes, message, token) ? "Sent" : "SentBefore");

    /// <summary>Null: there is none, and nobody has asked for one.</summary>
    private static ConfigurationModel? Of(Configurable of, string id, ConfiguredItem item)
    {
        var now = Filled.Of(of.Fields, item.Now?.Document);
        return item.Now is null && item.Sent.Count == 0 ? null
            : new(of, id, now, Guid.CreateVersion7()) { Now = now, Seen = item.Now?.Version ?? 0, IsThere = item.Now is not null, Sources = item.Sources, Sent = item.Sent };
    }

    /// <summary>While something is pending the page asks for this; then it loads itself anew.</summary>
    private static IResult Outcome(HttpContext context, ConfigurationModel? model)
    {
        if (model is null)
            return TypedResults.NotFound();
        if (!model.Sent.Any(sent => sent.IsPending))
            context.Response.Headers["HX-Refresh"] = "true";
        return Forms.Page<SentChanges>(false, (nameof(SentChanges.Model), model));
    }

    private static RazorComponentResult<ConfigurationPage> Page(ConfigurationModel model) =>
        Forms.Page<ConfigurationPage>(model.Reasons.Count + model.Since.Count > 0, (nameof(ConfigurationPage.Model), model));
}
