namespace Oms.Browser.Tests.Running;

/// <summary>A browser's window of its own, and what went wrong in it.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly List<string> _faults = [];

    private Visit(IBrowserContext context, IPage page) => (Context, Page) = (context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>What the browser complained of: scripts that failed, and what our policy forbids. A page that itself says no, as to a form, is none.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_faults)
                return [.. _faults];
        }
    }

    public static async Task<Visit> BeginAsync(BrowserNewContextOptions options)
    {
        options.BaseURL = Stage.Address.ToString();
        options.ViewportSize ??= new() { Width = 1280, Height = 900 };
        var context = await Stage.Browser.NewContextAsync(options);
        // Nothing leaves this machine; pictures of products are elsewhere.
        await context.RouteAsync(url => !url.StartsWith(Stage.Address.ToString(), StringComparison.Ordinal), route => route.FulfillAsync(new() { Status = 204 }));
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Page.Console += (_, message) => visit.Note(message.Type is "error" or "warning" && !IsAnswer(message, visit.Page), $"{message.Type} on {visit.Page.Url}: {message.Text}");
        visit.Page.PageError += (_, error) => visit.Note(true, $"script on {visit.Page.Url}: {error}");
        return visit;
    }

    /// <summary>Kept with the results of the test.</summary>
    public async Task PictureAsync(string name)
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "screenshots", $"{name}.png");
        await Page.ScreenshotAsync(new() { Path = path, FullPage = true, Caret = ScreenshotCaret.Initial });
        TestContext.AddTestAttachment(path);
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();

    private static bool IsAnswer(IConsoleMessage message, IPage page) =>
        message.Text.Contains("responded with a status of 4", StringComparison.Ordinal) && message.Location.StartsWith(page.Url, StringComparison.Ordinal);

    private void Note(bool isFault, string text)
    {
        if (!isFault)
            return;
        lock (_faults)
            _faults.Add(text);
    }
}
