using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Oms.Contracts;
using Oms.CustomerService.Access;
using Oms.CustomerService.Searching.Grid;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Finding.Exporting;
using Oms.CustomerService.Web.Pages.Grid;
using Oms.Documents;

namespace Oms.CustomerService.Web.Finding;

/// <summary>The addresses under which orders are found.</summary>
internal static class FindingPages
{
    /// <summary>The part of the page that is exchanged without loading it.</summary>
    public const string Swapped = "orders";

    public static void MapFinding(this WebApplication app)
    {
        app.MapGet(OrderGrid.Home, ShowAsync).RequirePermission(Permission.ViewOrders);
        app.MapPost($"{OrderGrid.Home}/columns", ChooseColumnsAsync).RequirePermission(Permission.ViewOrders);
        app.MapPost($"{OrderGrid.Home}/filters", SaveFilterAsync).RequirePermission(Permission.ViewOrders);
        app.MapPost($"{OrderGrid.Home}/filters/forget", ForgetFilterAsync).RequirePermission(Permission.ViewOrders);
        app.MapGet($"{OrderGrid.Home}/export", Export.SendAsync).RequirePermission(Permission.Export);
        app.MapGet($"{OrderGrid.Home}/export/progress", Export.TellAsync).RequirePermission(Permission.Export);
        app.MapPost("/api/orders/search", SearchApi.AnswerAsync).RequirePermission(Permission.ViewOrders);
    }

    private static async Task<IResult> ShowAsync(HttpContext context, CurrentUser user, IDocumentStore store, OrderFinder finder, CancellationToken token)
    {
        var (query, problems) = QueryOf(context);
        var grid = await OrderGrid.OfAsync(query, problems, await store.ChoiceOfAsync(user.Name, token), user, finder, token);
        var isPart = context.Request.Headers["HX-Target"] == Swapped && context.Request.Headers["HX-History-Restore-Request"] != "true";
        if (grid.OnlyHit is { } only)
        {
            if (!isPart)
                return TypedResults.Redirect(OrderGrid.AddressOf(only));
            context.Response.Headers["HX-Redirect"] = OrderGrid.AddressOf(only);
            return TypedResults.NoContent();
        }
        return isPart ? Part<OrderRows>(grid) : Part<OrderListPage>(grid);
    }

    private static async Task<RedirectHttpResult> ChooseColumnsAsync([FromForm] IFormCollection form, CurrentUser user, IDocumentStore store, CancellationToken token)
    {
        await store.ChooseAsync(user.Name, choice => choice with { Columns = ChosenColumns.Of(form) }, token);
        return TypedResults.Redirect(Back(form));
    }

    private static async Task<RedirectHttpResult> SaveFilterAsync([FromForm] IFormCollection form, CurrentUser user, IDocumentStore store, CancellationToken token)
    {
        var name = form["name"].ToString().Trim();
        if (name.Length is > 0 and <= GridChoices.LongestName)
            await store.ChooseAsync(user.Name, choice => choice.With(new(name, (QueryOf(form) with { Cursor = null }).ToQueryString())), token);
        return TypedResults.Redirect(Back(form));
    }

    private static async Task<RedirectHttpResult> ForgetFilterAsync([FromForm] IFormCollection form, CurrentUser user, IDocumentStore store, CancellationToken token)
    {
        await store.ChooseAsync(user.Name, choice => choice.Without(form["name"].ToString()), token);
        return TypedResults.Redirect(Back(form));
    }

    public static (GridQuery Query, ValueList<Reason> Problems) QueryOf(HttpContext context) =>
        GridQuery.Read(context.Request.Query.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString())));

    /// <summary>What the grid showed when the form was sent: read anew, so that no address of somebody else's comes out.</summary>
    private static GridQuery QueryOf(IFormCollection form) =>
        GridQuery.Read(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(form["query"]).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()))).Query;

    private static string Back(IFormCollection form) => OrderGrid.AddressOf(QueryOf(form));

    private static RazorComponentResult<T> Part<T>(OrderGrid grid) where T : Microsoft.AspNetCore.Components.IComponent => new(new Dictionary<string, object?> { ["Grid"] = grid });
}
