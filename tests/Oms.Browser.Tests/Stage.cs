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

    /// <summary>For parties that only some tests need.</summary>
    public static TestBroker Broker => _oms.Broker;

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
        _console = Console(_database);
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
            () => $"{text} on {address}; there was {last}");
    }

    /// <summary>
    /// The rows of the grid and of searches, and the facts they are made of, as the running console has them, once it has
    /// heard all that the services recorded and pages show.
    /// </summary>
    public static async Task<string> RowsAsync()
    {
        await _oms.QuietAsync();
        var recorded = 0L;
        foreach (var service in new[] { _oms.SalesDatabase, _oms.LogisticsDatabase, _oms.PostsalesDatabase })
            recorded += await service.ValueAsync<long>("select count(*) from facts where document not in ('stock', 'stock_taking', 'waiting', 'numbers', 'gateway_key', 'variant')");
        await Eventually.TrueAsync(async () => await _database.ValueAsync<long>("select count(*) from fact_log") == recorded, () => $"{recorded} facts heard");
        return await RowsAsync(_database);
    }

    /// <summary>The same of a console that begins with an empty database, while the running one rests: what is told meanwhile it would take away.</summary>
    public static async Task<string> RowsBuiltAnewAsync(string until)
    {
        await _console.StopAsync();
        await using var empty = await TestDatabase.CreateAsync();
        await using (var another = Console(empty))
        {
            await another.StartAndWaitAsync();
            await Eventually.TrueAsync(async () => await RowsAsync(empty) == until, () => "everything heard again");
        }
        var rows = await RowsAsync(empty);
        await _console.StartAndWaitAsync();
        return rows;
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

    private static WorkerProcess Console(TestDatabase database) => new("CustomerService", new Dictionary<string, string>
    {
        ["ConnectionStrings__rabbitmq"] = _oms.Broker.Address("customer_service").ToString(),
        ["ConnectionStrings__postgres"] = database.ConnectionString,
        ["Console__FirstPassword"] = FirstPassword,
        ["Console__SignInsPerAddress"] = "1000",
    });

    private static async Task<string> RowsAsync(TestDatabase database) => string.Join('\n',
        (await database.RowsAsync(
            """
            select 'order ' || id || ' ' || data::text from mt_doc_order_entry
            union all select 'return ' || id || ' ' || data::text from mt_doc_return_entry
            union all select 'refund ' || id || ' ' || data::text from mt_doc_refund_entry
            union all select 'exception ' || id || ' ' || data::text from mt_doc_exception_entry
            union all select 'request ' || id || ' ' || data::text from mt_doc_request_entry
            union all select concat_ws(' ', service, document, stream, version, name, at, by_whom, cause, order_id, data::text) from fact_log
            order by 1
            """)).Select(row => row[0]));
}
