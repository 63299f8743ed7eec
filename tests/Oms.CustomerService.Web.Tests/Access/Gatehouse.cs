using Oms.Contracts.Json;
using Oms.CustomerService.Access;
using Oms.CustomerService.Web.Access;
using Oms.Documents;

namespace Oms.CustomerService.Web.Tests.Access;

/// <summary>One console for all tests of access; each makes users of its own.</summary>
[SetUpFixture]
internal sealed class Gatehouse
{
    public const string FirstPassword = "first words of an operator";

    public const string Password = "the words of everybody else";

    /// <summary>What comes from there is a proxy's.</summary>
    public const string Proxies = "127.0.200.";

    private static DocumentStore _store = null!;

    public static ConsoleApp Console { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task OpenAsync()
    {
        Console = await ConsoleApp.StartAsync(
            ("Console__FirstPassword", FirstPassword), ("Console__Proxy__Addresses__0", $"{Proxies}0/24"), ("Console__Proxy__NewUserRole", "New Member"));
        _store = DocumentStore.For(options =>
        {
            options.Connection(Console.Database.ConnectionString);
            options.UseSystemTextJsonForSerialization(WireJson.Options);
            StaffStore.Keep(options);
        });
        await Eventually.TrueAsync(
            async () => await Console.Database.ValueAsync<long>("select count(*) from mt_doc_console_user") > 0, () => $"a first user; {Console.Process.Output}");
    }

    [OneTimeTearDown]
    public async Task CloseAsync()
    {
        await _store.DisposeAsync();
        await Console.DisposeAsync();
    }

    public static Visitor Visitor(string? from = null) => new(Console.Process.Url, from);

    /// <summary>Behind the console's back, with the password that everybody has.</summary>
    public static async Task<User> AddAsync(string name, params string[] roles)
    {
        var user = new User { Name = name, Roles = [.. roles], PasswordHash = new Passwords().Hash(Password) };
        await AddAsync(user);
        return user;
    }

    public static async Task AddAsync(object document)
    {
        await using var session = _store.LightweightSession();
        if (document is User user)
            session.Insert(user);
        else
            session.Insert((Role)document);
        await session.SaveChangesAsync();
    }

    /// <summary>A new user who has signed in.</summary>
    public static async Task<Visitor> SignedInAsync(string name, params string[] roles)
    {
        await AddAsync(name, roles);
        var visitor = Visitor();
        Assert.That((await visitor.SignInAsync(name, Password)).Location, Is.EqualTo("/"));
        return visitor;
    }

    /// <summary>Actions of the audit about somebody, oldest first.</summary>
    public static async Task<string[]> AuditAsync(string subject) =>
        [.. (await Console.Database.RowsAsync($"select action from console_audit where subject = '{subject}' order by id")).Select(row => (string)row[0])];
}
