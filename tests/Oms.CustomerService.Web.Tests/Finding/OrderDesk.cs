using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Oms.Contracts.Json;
using Oms.CustomerService.Access;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Finding;
using Oms.Documents;

namespace Oms.CustomerService.Web.Tests.Finding;

/// <summary>A console with orders in its grid, and people before it.</summary>
internal sealed class OrderDesk : IAsyncDisposable
{
    private const string Password = "the words of everybody";

    private OrderDesk(ConsoleApp console) => (Console, Store) = (console, DocumentStore.For(options =>
    {
        options.Connection(console.Database.ConnectionString);
        options.UseSystemTextJsonForSerialization(WireJson.Options);
        OrderTable.Keep(options);
        StaffStore.Keep(options);
    }));

    public ConsoleApp Console { get; }

    public DocumentStore Store { get; }

    public static async Task<OrderDesk> OpenAsync(IEnumerable<OrderEntry> orders)
    {
        var desk = new OrderDesk(await ConsoleApp.StartAsync());
        await OrderDatabase.AddAsync(desk.Store, orders);
        return desk;
    }

    /// <summary>The browser of somebody new with a role, who has signed in.</summary>
    public async Task<HttpClient> SignedInAsync(Role role, Scope? sources = null)
    {
        await using (var session = Store.LightweightSession())
        {
            if (await session.LoadAsync<Role>(role.Name) is null)
                session.Insert(role);
            session.Insert(new User { Name = $"of {role.Name}", Roles = [role.Name], Sources = sources ?? Scope.All, PasswordHash = new Passwords().Hash(Password) });
            await session.SaveChangesAsync();
        }
        var browser = Console.Browser();
        using var answer = await browser.SubmitAsync("/sign-in", "/sign-in", ("name", $"of {role.Name}"), ("password", Password));
        Assert.That(answer.Headers.Location?.ToString(), Is.EqualTo("/"));
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await Console.DisposeAsync();
    }
}

/// <summary>What a browser does.</summary>
internal static class Browsing
{
    public static async Task<IDocument> PageAsync(this HttpClient browser, string address) =>
        await new HtmlParser().ParseDocumentAsync(await browser.GetStringAsync(new Uri(address, UriKind.Relative)));

    /// <summary>With the token that a page's forms have.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this HttpClient browser, string page, string address, params (string Name, string Value)[] fields)
    {
        var token = (await browser.PageAsync(page)).QuerySelector("main input[name=__RequestVerificationToken], .page-header input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await browser.PostAsync(new Uri(address, UriKind.Relative), form);
    }
}
