using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Oms.CustomerService.Access;
using Oms.CustomerService.Searching.Grid;
using Oms.CustomerService.Web.Access;
using Oms.Load.Grid.Asking;
using Oms.Testing;

namespace Oms.Load.Grid;

/// <summary>What a sheet of all orders took.</summary>
/// <param name="Peak">Bytes of memory that the whole process had at its most.</param>
internal sealed record Sheet(string Format, TimeSpan Time, long Bytes, long Peak);

/// <summary>The console as a program over the orders, and somebody who has signed in.</summary>
internal sealed class GridConsole : IAsyncDisposable
{
    private const string Password = "the words of the benchmark";

    private readonly TestBroker _broker;
    private readonly WorkerProcess _process;
    private HttpClient _browser = new();

    private GridConsole(TestBroker broker, WorkerProcess process) => (_broker, _process) = (broker, process);

    public static async Task<GridConsole> StartAsync(GridDatabase grid, CancellationToken token)
    {
        var broker = await TestBroker.CreateAsync();
        var console = new GridConsole(broker, new("CustomerService", new Dictionary<string, string>
        {
            ["ConnectionStrings__rabbitmq"] = broker.Address("customer_service").ToString(),
            ["ConnectionStrings__postgres"] = grid.Database.ConnectionString,
        }));
        await console._process.StartAndWaitAsync();
        await console.SignInAsync(grid, token);
        return console;
    }

    /// <summary>Until the last byte of the page is here.</summary>
    public async Task<Times> PageAsync(string name, GridQuery query, int times, CancellationToken token)
    {
        var (taken, asked) = (new List<(Asked, double, bool)>(), new Asked(name, query));
        for (var i = 0; i < times; i++)
        {
            var started = Stopwatch.GetTimestamp();
            var page = await _browser.GetStringAsync(new Uri($"/orders?{query.ToQueryString()}", UriKind.Relative), token);
            taken.Add((asked, Stopwatch.GetElapsedTime(started).TotalMilliseconds, page.Contains("<tbody", StringComparison.Ordinal)));
        }
        return Times.Of(name, taken);
    }

    /// <summary>Of all orders, read as they come and thrown away.</summary>
    public async Task<Sheet> ExportAsync(string format, CancellationToken token)
    {
        // Linux forgets the peak so far.
        await File.WriteAllTextAsync($"/proc/{_process.Id}/clear_refs", "5", token);
        var started = Stopwatch.GetTimestamp();
        using var answer = await _browser.GetAsync(new Uri($"/orders/export?format={format}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, token);
        answer.EnsureSuccessStatusCode();
        await using var body = await answer.Content.ReadAsStreamAsync(token);
        var (bytes, buffer) = (0L, new byte[1 << 16]);
        while (await body.ReadAsync(buffer, token) is > 0 and var read)
            bytes += read;
        return new(format, Stopwatch.GetElapsedTime(started), bytes, await PeakAsync(token));
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _process.DisposeAsync();
        await _broker.DisposeAsync();
    }

    private async Task<long> PeakAsync(CancellationToken token) =>
        long.Parse(Regex.Match(await File.ReadAllTextAsync($"/proc/{_process.Id}/status", token), @"VmHWM:\s+(\d+) kB").Groups[1].Value, CultureInfo.InvariantCulture) * 1024;

    private async Task SignInAsync(GridDatabase grid, CancellationToken token)
    {
        var name = $"bench-{Guid.NewGuid():N}";
        await using (var session = grid.Store.LightweightSession())
        {
            session.Insert(new Role { Name = name, Permissions = [Permission.ViewOrders, Permission.Export], Channels = Scope.All });
            session.Insert(new User { Name = name, Roles = [name], PasswordHash = new Passwords().Hash(Password) });
            await session.SaveChangesAsync(token);
        }
        _browser = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = _process.Url, Timeout = Timeout.InfiniteTimeSpan };
        var page = await _browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative), token);
        var mark = Regex.Match(page, @"name=""__RequestVerificationToken"" value=""([^""]+)""").Groups[1].Value;
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", mark), new("name", name), new("password", Password)]);
        using var answer = await _browser.PostAsync(new Uri("/sign-in", UriKind.Relative), form, token);
        if (answer.StatusCode is not (HttpStatusCode.Redirect or HttpStatusCode.Found or HttpStatusCode.SeeOther))
            throw new InvalidOperationException($"The console did not let the benchmark in: {answer.StatusCode}.");
    }
}
