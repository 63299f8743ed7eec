using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Oms.CustomerService.Web.Access;

namespace Oms.CustomerService.Web.Tests;

/// <summary>Components as the server renders them, read as a browser would.</summary>
internal static class Rendered
{
    /// <summary>The document that a component makes with one parameter.</summary>
    public static async Task<IDocument> OfAsync<T>(string parameter, object value, CurrentUser? user = null) where T : IComponent =>
        await Read(await HtmlAsync<T>(new() { [parameter] = value }, user));

    public static Task<IDocument> Read(string html) => BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));

    /// <summary>The text of an element as people read it: what stands in two elements is apart.</summary>
    public static string Text(this IElement element) => string.Join(' ', element.Descendants<IText>().SelectMany(text => text.Data.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>The cells of a table, row by row.</summary>
    public static List<string> Rows(this IParentNode document, string table) =>
        [.. document.QuerySelectorAll($"{table} tbody tr").Select(row => string.Join(" | ", row.Children.Select(Text)))];

    private static async Task<string> HtmlAsync<T>(Dictionary<string, object?> parameters, CurrentUser? user) where T : IComponent
    {
        await using var services = new ServiceCollection()
            .AddLogging().AddLocalization().AddSingleton<IHttpContextAccessor, HttpContextAccessor>()
            .AddSingleton(user ?? new CurrentUser()).AddSingleton<Shown>().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
