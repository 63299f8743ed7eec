using Oms.Load.Driving;
using Oms.Load.Recording;
using Oms.Load.StandIns;
using Oms.Testing;

namespace Oms.Load.Contenders;

/// <summary>One way with its processes running and its parties connected.</summary>
internal sealed class Contender : IAsyncDisposable
{
    private readonly string? _script;

    private Contender(Way way, Ground ground, IReadOnlyList<Member> members, string? script) =>
        (Way, Ground, Members, _script) = (way, ground, members, script);

    public Way Way { get; }

    public Ground Ground { get; }

    public IReadOnlyList<Member> Members { get; }

    public Traffic Traffic { get; private set; } = null!;

    public static async Task<Contender> StartSystemAsync(int replicas)
    {
        var ground = await Ground.PrepareAsync();
        var members = new List<Member>();
        foreach (var service in Enumerable.Repeat(Ground.Services, replicas).SelectMany(each => each))
        {
            var folder = service == "sales" ? "Sales" : "Logistics";
            var dll = Repository.PathOf("services", folder, $"Oms.{folder}.Worker", "bin", Repository.Configuration, "net10.0", $"Oms.{folder}.Worker.dll");
            members.Add(await Member.StartAsync(service, dll, [], ground.SettingsOf(service)));
        }
        return new(Way.System, ground, members, null);
    }

    public static async Task<Contender> StartStandInsAsync(Way way, Journey journey, int replicas)
    {
        var ground = await Ground.PrepareAsync();
        var script = await JourneyFile.WriteAsync(journey);
        var members = new List<Member>();
        foreach (var service in Ground.Services)
            await StandInTables.MakeAsync(ground.DatabaseOf(service), journey, service);
        foreach (var service in Enumerable.Repeat(Ground.Services, replicas).SelectMany(each => each))
        {
            string[] arguments = ["stand-in", "--as", service, "--way", way.ToString(), "--journey", script];
            members.Add(await Member.StartAsync(service, typeof(Contender).Assembly.Location, arguments, ground.SettingsOf(service)));
        }
        return new(way, ground, members, script);
    }

    /// <summary>The storefront and the warehouse connect.</summary>
    public async Task OpenAsync(Journey journey, byte[] order) => Traffic = await Traffic.OpenAsync(Ground.Broker, journey, order);

    public async ValueTask DisposeAsync()
    {
        if (Traffic is not null)
            await Traffic.DisposeAsync();
        foreach (var member in Members)
            await member.DisposeAsync();
        await Ground.DisposeAsync();
        if (_script is not null)
            File.Delete(_script);
    }
}
