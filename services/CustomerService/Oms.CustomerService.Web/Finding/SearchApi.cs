using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Oms.Contracts;
using Oms.Contracts.Common;
using Oms.Contracts.Json;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Searching.Statements;
using Oms.CustomerService.Web.Access;

namespace Oms.CustomerService.Web.Finding;

/// <summary>
/// Answers <c>POST /api/orders/search</c>: <c>{"query": expression, "sort": "-origin_date", "limit": 20, "after": "…"}</c>, all of
/// them optional, with <c>{"items": […], "after": "…"}</c>; there are more as long as there is an <c>after</c>.
/// </summary>
internal static class SearchApi
{
    private const int Most = 500;
    private const int Usual = 20;
    private const string UsualSorting = "-origin_date";
    private const string Cancelled = "57014";

    public static async Task<IResult> AnswerAsync(HttpContext context, CurrentUser user, OrderFinder finder, CancellationToken token)
    {
        var (question, reasons) = await ReadAsync(context.Request, token);
        if (question is null)
            return Refused(reasons);
        try
        {
            var search = new Search(OrderFields.All, user.Sight(), question.Criterion, question.Sorting);
            var page = await finder.PageAsync(search, question.Cursor, question.Limit, token);
            return Json(StatusCodes.Status200OK, new Found { Items = page.Rows, After = page.After?.ToToken(question.Sorting) });
        }
        catch (DbException exception) when (exception.SqlState == Cancelled)
        {
            return Refused([new("$.query", "a question that is answered sooner", "one of more than 15 seconds")]);
        }
    }

    private sealed record Found
    {
        public ValueList<OrderEntry> Items { get; init; } = [];

        /// <summary>Asks for those behind; null: there are none.</summary>
        public string? After { get; init; }
    }

    private sealed record Refusal
    {
        public Fault Error { get; init; } = new();
    }

    private sealed record Fault
    {
        public string Message { get; init; } = "";

        public ValueList<Reason> Data { get; init; } = [];
    }

    private sealed record Question(Criterion Criterion, Sorting Sorting, int Limit, Cursor? Cursor);

    private static async Task<(Question?, ValueList<Reason>)> ReadAsync(HttpRequest request, CancellationToken token)
    {
        try
        {
            using var body = await JsonDocument.ParseAsync(request.Body, new() { MaxDepth = WireJson.MaxDepth }, token);
            return Read(body.RootElement);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return (null, [new(exception is JsonException { Path: { Length: > 1 } path } ? path : "$", "JSON as documented", "something else")]);
        }
    }

    private static (Question?, ValueList<Reason>) Read(JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
            return (null, [new("$", "an object", body.ValueKind.ToString())]);
        var reasons = body.EnumerateObject().Where(member => member.Name is not ("query" or "sort" or "limit" or "after"))
            .Select(member => new Reason($"$.{member.Name}", "query, sort, limit or after", "another member")).ToList();
        var (criterion, wrong) = CriterionReader.Read(OrderFields.All, ExpressionIn(body), "$.query");
        reasons.AddRange(wrong);
        var sort = Text(body, "sort") ?? UsualSorting;
        var sorting = OrderFields.All.Find(sort.TrimStart('-')) is { IsSortable: true } field ? new Sorting(field, sort.StartsWith('-')) : null;
        if (sorting is null)
            reasons.Add(new("$.sort", $"one of {string.Join(", ", OrderFields.All.Fields.Where(each => each.IsSortable))}, - before it for the greatest first", sort));
        var limit = Text(body, "limit") is { } given ? int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0 : Usual;
        if (limit is < 1 or > Most)
            reasons.Add(new("$.limit", $"1 to {Most}", Text(body, "limit")!));
        var cursor = Text(body, "after") is { } after && sorting is not null ? Cursor.Parse(after, sorting) : null;
        if (Text(body, "after") is { } token && sorting is not null && cursor is null)
            reasons.Add(new("$.after", "what an answer to the same question gave", token));
        return reasons.Count > 0 ? (null, reasons.ToValueList()) : (new(criterion!, sorting!, limit, cursor), []);
    }

    private static Expression? ExpressionIn(JsonElement body) =>
        body.TryGetProperty("query", out var query) && query.ValueKind != JsonValueKind.Null ? query.Deserialize<Expression>(WireJson.Options) : null;

    private static string? Text(JsonElement body, string name) => body.TryGetProperty(name, out var value)
        ? value.ValueKind switch { JsonValueKind.Null => null, JsonValueKind.String => value.GetString(), _ => value.GetRawText() }
        : null;

    private static JsonHttpResult<object> Refused(ValueList<Reason> reasons) => Json(StatusCodes.Status400BadRequest, new Refusal { Error = new() { Message = "The question was refused.", Data = reasons } });

    private static JsonHttpResult<object> Json(int status, object body) => TypedResults.Json(body, WireJson.Options, statusCode: status);
}
