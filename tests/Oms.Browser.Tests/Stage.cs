using Oms.System.Tests;
using Oms.Testing;

namespace Oms.Browser.Tests;

/// <summary>One running system for all tests: the services, the console, a shop with its warehouse, and a browser.</summary>
[SetUpFixture]
internal sealed class Stage
{
    /// <summary>The administrator's, once it was changed.</summary>
    public const string Password = "known to the administrator only";

    private const string FirstPassword = "for the first time only";

    private static OmsSystem _oms = null!;
    private static TestDatabase _database = null!;
    private static WorkerProcess _console = null!;
    private static IPlaywright _playwright = null!;

    public static Uri Address => _console.Url;

    public static Shop Shop { get; private set; } = null!;

    public static IBrowser Browser { get; private set; } = null!;

    /// <summary>Cookies of the administrator's session.</summary>
    public static string SignedIn { get; private set; } = "";

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(_playwright);
        (_oms, _database) = (await OmsSystem.StartAsync(), await TestDatabase.CreateAsync());
        _console = new("CustomerService", new Dictionary<string, string>
        {
            ["ConnectionStrings__rabbitmq"] = _oms.Broker.Address("customer_service").ToString(),
            ["ConnectionStrings__postgres"] = _database.ConnectionString,
            ["Console__FirstPassword"] = FirstPassword,
            ["Console__SignInsPerAddress"] = "1000",
        });
        await _console.StartAndWaitAsync();
        Shop = await Shop.OpenAsync(_oms.Broker);
        await Shop.ChannelAsync(Channels.Careful, new() { ["auto_approve_return"] = false, ["auto_release_refund"] = false });
        await Shop.ChannelAsync(Channels.Remorse, new() { ["remorse_seconds"] = 3600 });
        await using var visit = await Visit.BeginAsync(new());
        await visit.Page.SignInAsync("admin", FirstPassword);
        await visit.Page.ChangePasswordAsync(FirstPassword, Password);
        SignedIn = await visit.Context.StorageStateAsync();
    }

    /// <summary>Waits until a page says a text: the console hears of orders after the services do.</summary>
    public static async Task ToldAsync(string address, string text)
    {
        await using var visit = await Visit.BeginAsync(new() { StorageState = SignedIn });
        var last = "";
        await Eventually.TrueAsync(
            async () =>
            {
                var answer = await visit.Context.APIRequest.GetAsync(address);
                return (last = await answer.TextAsync()).Contains(text, StringComparison.Ordinal) && answer.Ok;
            },
            TimeSpan.FromSeconds(30), () => $"{text} on {address}; there was {last}");
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Shop is not null)
            await Shop.DisposeAsync();
        if (_console is not null)
            await _console.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        if (_oms is not null)
            await _oms.DisposeAsync();
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
