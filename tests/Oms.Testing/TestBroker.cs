namespace Oms.Testing;

/// <summary>A virtual host of its own for a test class, with the definitions of the contracts; deleted afterwards.</summary>
public sealed class TestBroker : IAsyncDisposable
{
    /// <summary>Users are the broker's, not the virtual host's: every test class gives them the same passwords.</summary>
    private static readonly Dictionary<string, string> Passwords =
        new()
        {
            ["sales"] = "sales-secret", ["customer_service"] = "console-secret", ["logistics"] = "logistics-secret", ["postsales"] = "postsales-secret",
            ["storefront"] = "storefront-secret", ["WH1"] = "warehouse-secret", ["WH2"] = "warehouse-secret",
            ["validator"] = "validator-secret", ["PAYGATE"] = "gateway-secret", [AnotherGateway] = "gateway-secret",
        };

    private const string AnotherGateway = "PAYGATE2";

    private TestBroker(string vhost) => Vhost = vhost;

    public string Vhost { get; }

    public static async Task<TestBroker> CreateAsync()
    {
        var broker = new TestBroker($"test-{Guid.NewGuid():N}");
        using var admin = Servers.Admin;
        await admin.Load(broker.Vhost, Passwords, [AnotherGateway]);
        return broker;
    }

    /// <summary>The AMQP address for a user of the definitions; the operator for <c>operator</c>.</summary>
    public Uri Address(string user) =>
        new($"amqp://{user}:{(user == Servers.Operator ? Servers.OperatorPassword : Passwords[user])}@{Servers.RabbitMqHost}:{Servers.RabbitMqPort}/{Vhost}");

    public Task<ForeignClient> ConnectAsync(string user) => ForeignClient.ConnectAsync(Address(user));

    public async ValueTask DisposeAsync()
    {
        using var admin = Servers.Admin;
        await admin.DeleteVhost(Vhost);
    }
}
