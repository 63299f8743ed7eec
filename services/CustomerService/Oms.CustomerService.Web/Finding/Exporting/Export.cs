using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Oms.CustomerService.Access;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Grid;
using Oms.CustomerService.Searching.Statements;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Pages.Grid;
using Oms.Documents;

namespace Oms.CustomerService.Web.Finding.Exporting;

/// <summary>Sends every order that the filters find, with the columns that the user has chosen, as it is read.</summary>
internal static class Export
{
    public static async Task<IResult> SendAsync(HttpContext context, string? format, CurrentUser user, IDocumentStore store, OrderFinder finder, SheetText text, ExportProgress progress, TimeProvider time, CancellationToken token)
    {
        var (query, problems) = FindingPages.QueryOf(context);
        var (criterion, wrong) = query.Criterion(OrderGrid.OffsetsOf(user.Zone));
        if (problems.Count + wrong.Count > 0 || SheetFormat.All.FirstOrDefault(each => each.Name == format) is not { } chosen)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        var columns = GridColumns.Chosen((await store.ChoiceOfAsync(user.Name, token)).Columns);
        var search = new Search(OrderFields.All, user.Sight(Permission.Export), criterion, query.Sorting);
        context.Response.ContentType = chosen.MediaType;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"orders-{time.GetUtcNow():yyyyMMdd-HHmmss}.{chosen.Name}\"";
        if (long.TryParse(context.Request.Query["progress"], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
            await progress.FollowAsync(user.Name, id, await finder.TotalAsync(search, token), SendAsync);
        else
            await SendAsync(_ => Task.CompletedTask);
        return TypedResults.Empty;

        async Task SendAsync(Func<long, Task> told)
        {
            var (buffer, orders) = (new OutgoingBuffer(), 0L);
            using (var sheet = chosen.Open(buffer))
            {
                sheet.Heading([.. columns.SelectMany(text.HeadingOf)]);
                await foreach (var batch in finder.AllAsync(search, token))
                {
                    foreach (var entry in batch)
                        sheet.Row([.. columns.SelectMany(column => text.Of(column.Read(entry)))]);
                    await buffer.HandOnAsync(context.Response.Body, token);
                    await told(orders += batch.Count);
                }
            }
            await buffer.HandOnAsync(context.Response.Body, token);
        }
    }

    /// <summary>The part of the page that says how far an export is, and asks again as long as it goes on.</summary>
    public static async Task<RazorComponentResult<ExportStatus>> TellAsync(long id, CurrentUser user, ExportProgress progress, CancellationToken token) =>
        new(new Dictionary<string, object?> { [nameof(ExportStatus.Id)] = id, [nameof(ExportStatus.Progress)] = await progress.FindAsync(user.Name, id, token) });
}
