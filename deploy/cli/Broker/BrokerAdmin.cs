using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Oms.Contracts;
using Oms.Contracts.Broker;

namespace Oms.Cli.Broker;

/// <summary>Prepares a broker through its management: everything the contracts ask for, in one vhost. Users belong to all vhosts.</summary>
internal sealed class BrokerAdmin : IDisposable
{
    private readonly HttpClient _http;

    /// <param name="management">The address of the management page, such as <c>http://127.0.0.1:15672</c>.</param>
    /// <param name="user">An administrator.</param>
    /// <param name="password">The administrator's.</param>
    public BrokerAdmin(Uri management, string user, string password)
    {
        var login = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}"));
        _http = new() { BaseAddress = new($"{management.ToString().TrimEnd('/')}/api/") };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", login);
    }

    public Task CreateVhost(string vhost) => Put($"vhosts/{Escape(vhost)}", []);

    public async Task DeleteVhost(string vhost) => (await Check(await _http.DeleteAsync(Path($"vhosts/{Escape(vhost)}")))).Dispose();

    /// <summary>
    /// Declares exchanges, queues, bindings, policies, users and rights. A user whose password is not given keeps the one it
    /// has; a new one cannot log in until it gets one. A name that the contracts do not know is a further gateway's where that
    /// is said, else a further warehouse's: its user is named like its gateway or source.
    /// </summary>
    public async Task Load(string vhost, IReadOnlyDictionary<string, string> passwords, IReadOnlyCollection<string> gateways)
    {
        var definitions = Generate(vhost, passwords.Keys, gateways);
        await CreateVhost(vhost);
        foreach (var user in definitions["users"]!.AsArray())
            await LoadUser(user!, passwords.GetValueOrDefault(user!["name"]!.GetValue<string>()));
        // Loaded with the rest, users without a password would lose theirs: the operator, while it loads.
        definitions.Remove("users");
        (await Check(await _http.PostAsJsonAsync(Path("definitions"), definitions))).Dispose();
    }

    /// <param name="vhost">Where everything but the users is.</param>
    /// <param name="users">May name warehouses beside the users of the contracts.</param>
    /// <param name="gateways">Those that are no warehouses.</param>
    public static JsonObject Generate(string vhost, IEnumerable<string> users, IReadOnlyCollection<string> gateways)
    {
        var known = BrokerUsers.All(WireCatalogue.All);
        if (gateways.Intersect(known.Select(user => user.Name)).Except([BrokerUsers.DefaultGateway]).FirstOrDefault() is { } taken)
            throw new Failure(ExitCode.Wrong, $"a gateway cannot be called {taken}: that user is another party's");
        var further = users.Union(gateways).Except(known.Select(user => user.Name))
            .Select(name => gateways.Contains(name) ? BrokerUsers.Gateway(name, WireCatalogue.All) : BrokerUsers.Warehouse(name, WireCatalogue.All));
        return JsonNode.Parse(Definitions.Write(vhost, WireCatalogue.All, [.. known, .. further]))!.AsObject();
    }

    private async Task LoadUser(JsonNode user, string? password)
    {
        var path = $"users/{Escape(user["name"]!.GetValue<string>())}";
        var tags = string.Join(',', user["tags"]!.AsArray());
        if (password is not null)
            await Put(path, new() { ["password"] = password, ["tags"] = tags });
        else if (!await Exists(path))
            await Put(path, new() { ["password_hash"] = "", ["tags"] = tags });
    }

    private async Task<bool> Exists(string path)
    {
        using var answer = await _http.GetAsync(Path(path));
        return answer.StatusCode != HttpStatusCode.NotFound;
    }

    private async Task Put(string path, JsonObject body) => (await Check(await _http.PutAsJsonAsync(Path(path), body))).Dispose();

    private static async Task<HttpResponseMessage> Check(HttpResponseMessage answer) => answer.StatusCode switch
    {
        _ when answer.IsSuccessStatusCode => answer,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => throw new Failure(ExitCode.Refused, "access refused: the broker's management wants an administrator"),
        var code => throw new Failure(ExitCode.Undone, $"the broker's management answered {(int)code}: {await answer.Content.ReadAsStringAsync()}"),
    };

    private static Uri Path(string path) => new(path, UriKind.Relative);

    private static string Escape(string name) => Uri.EscapeDataString(name);

    public void Dispose() => _http.Dispose();
}
