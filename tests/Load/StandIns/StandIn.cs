using Npgsql;
using Oms.Load.Contenders;
using Oms.Load.Recording;
using Spectre.Console;

namespace Oms.Load.StandIns;

/// <summary>The process that stands in for a service. It runs until it is killed.</summary>
internal static class StandIn
{
    public static async Task<int> RunAsync(string service, Way way, string journeyFile, CancellationToken token)
    {
        var work = new Work(await JourneyFile.ReadAsync(journeyFile), service, TimeProvider.System);
        await using var database = new NpgsqlDataSourceBuilder(new NpgsqlConnectionStringBuilder(Setting("postgres"))
        {
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            MaxPoolSize = 40,
        }.ConnectionString).Build();
        await using var connection = await Broker.ConnectAsync(new(Setting("rabbitmq")), token);
        var running = way is Way.Limit
            ? new LimitService(work, database, connection).RunAsync(exchange => $"{service}.{exchange}", token)
            : new ConventionalService(work, database, connection).RunAsync(exchange => $"{service}.{exchange}", token);
        AnsiConsole.WriteLine(Member.ReadyMark);
        await running;
        return 0;
    }

    private static string Setting(string name) =>
        Environment.GetEnvironmentVariable($"ConnectionStrings__{name}") ?? throw new InvalidOperationException($"ConnectionStrings__{name} is not set.");
}
