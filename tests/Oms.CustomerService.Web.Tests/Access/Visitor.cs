using System.Net;
using System.Net.Sockets;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Oms.CustomerService.Web.Tests.Access;

/// <summary>What came back: redirects are not followed.</summary>
internal sealed record Answer(HttpStatusCode Status, string Location, IReadOnlyList<string> Cookies, string Text)
{
    public IDocument Page => new HtmlParser().ParseDocument(Text);

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string Words => string.Join(' ', (Page.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A browser with cookies, without scripts, and with an address of its own: limits by address are nobody else's.</summary>
internal sealed class Visitor : IDisposable
{
    private static int _visitors;

    private readonly HttpClient _http;

    public Visitor(Uri console, string? from = null)
    {
        From = from ?? $"127.0.{1 + (Interlocked.Increment(ref _visitors) / 200)}.{1 + (_visitors % 200)}";
        _http = new(new SocketsHttpHandler { CookieContainer = Jar, AllowAutoRedirect = false, ConnectCallback = ConnectAsync }) { BaseAddress = console };
    }

    public string From { get; }

    public CookieContainer Jar { get; } = new();

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(new(HttpMethod.Get, path), headers);

    /// <summary>Fills in the form of a page that goes to an address, and sends it.</summary>
    public async Task<Answer> SubmitAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var form = (await GetAsync(page)).Page.QuerySelector($"form[method=post][action='{action}']") ?? throw new AssertionException($"{page} has no form for {action}");
        var entered = form.QuerySelectorAll("input[type=hidden]").Select(input => (Name: input.GetAttribute("name")!, Value: input.GetAttribute("value") ?? ""));
        return await PostAsync(action, [.. entered.ExceptBy(fields.Select(field => field.Name), hidden => hidden.Name), .. fields]);
    }

    /// <summary>Sends the form of a page as it is there, but for some fields; null takes a field away.</summary>
    public Task<Answer> SaveAsync(Answer page, string action, params (string Name, string? Value)[] changed)
    {
        var form = page.Page.QuerySelector($"form[method=post][action='{action}']") ?? throw new AssertionException($"no form for {action} in {page.Words}");
        var there = form.QuerySelectorAll("input[name], select[name], textarea[name]").Where(IsSent).Select(field => (Name: field.GetAttribute("name")!, Value: (string?)ValueOf(field)));
        return PostAsync(action, [.. there.Where(field => !changed.Any(each => each.Name == field.Name)).Concat(changed).Where(field => field.Value is not null).Select(field => (field.Name, field.Value!))]);
    }

    private static bool IsSent(IElement field) => field.GetAttribute("type") is not ("checkbox" or "radio") || field.HasAttribute("checked");

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement lines => lines.Value,
        _ => field.GetAttribute("value") ?? "",
    };

    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields) => SendAsync(
        new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) }, []);

    public Task<Answer> SignInAsync(string name, string password, string page = "/sign-in") => SubmitAsync(page, "/sign-in", ("name", name), ("password", password));

    public async Task<Answer> SendAsync(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        using var sent = request;
        foreach (var (name, value) in headers)
            sent.Headers.Add(name, value);
        using var response = await _http.SendAsync(sent, HttpCompletionOption.ResponseHeadersRead);
        // Events never end.
        var text = response.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "" : await response.Content.ReadAsStringAsync();
        return new(response.StatusCode, response.Headers.Location?.ToString() ?? "", response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [], text);
    }

    public void Dispose() => _http.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken token)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(IPAddress.Parse(From), 0));
        await socket.ConnectAsync(context.DnsEndPoint, token);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
