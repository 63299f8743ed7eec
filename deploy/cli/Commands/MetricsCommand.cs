using System.CommandLine;
using System.Globalization;
using Oms.Cli.Measuring;
using Oms.Contracts;
using Spectre.Console;

namespace Oms.Cli.Commands;

/// <summary>The numbers of all services, from their own pages: no collector is needed.</summary>
internal static class MetricsCommand
{
    private static readonly string[] Columns = ["service", "accepted", "a second", "refused", "duplicates", "parked", "dead letters", "outbox", "lag", "waiting", "p50", "p99"];

    private static readonly Option<string[]> Url = new("--url")
    {
        Description = "A service's address; may be repeated. Otherwise from the environment: OMS_SALES_URL and its like (deploy/up writes them into .run/env).",
        HelpName = "service=http://host:port",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<bool> Once = new("--once") { Description = "Once, instead of until Ctrl-C." };
    private static readonly Option<double> Every = new("--every") { Description = "Seconds between two looks.", HelpName = "s", DefaultValueFactory = _ => 2 };

    public static Command Make()
    {
        var command = new Command("metrics", "A live table: what each service takes, refuses, repeats, puts aside, has still to send, and how long a unit of work takes.")
        {
            Url, Once, Every, Options.Json,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult command, CancellationToken cancel)
    {
        var (json, once) = (command.GetValue(Options.Json), command.GetValue(Once));
        var services = Services(command.GetRequiredValue(Url)).Select(service => new Watched(service.Name, service.Url)).ToList();
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        var screen = new Screen(json);
        if (once || json)
        {
            do
            {
                await Task.WhenAll(services.Select(service => service.Look(http, cancel)));
                foreach (var service in services.Where(_ => json))
                    screen.Say(service.ForProgram(), $"");
                screen.Show("Oms", Columns, services.Select(service => service.Row()));
            }
            while (!once && await Pause(command.GetValue(Every), cancel));
            return once && services.Find(service => service.Now is null) is { } silent ? throw new Failure(ExitCode.Unreachable, $"{silent.Name} does not answer at {silent.Url}") : ExitCode.Done;
        }
        await AnsiConsole.Live(new Table()).StartAsync(async live =>
        {
            do
            {
                await Task.WhenAll(services.Select(service => service.Look(http, cancel)));
                live.UpdateTarget(Screen.TableOf("Oms", Columns, services.Select(service => service.Row())));
            }
            while (await Pause(command.GetValue(Every), cancel));
        });
        return ExitCode.Done;
    }

    /// <summary>False: the person has seen enough.</summary>
    private static async Task<bool> Pause(double seconds, CancellationToken cancel)
    {
        await Task.WhenAny(Task.Delay(TimeSpan.FromSeconds(seconds), cancel));
        return !cancel.IsCancellationRequested;
    }

    private static List<(string Name, Uri Url)> Services(string[] given)
    {
        var texts = given.Length > 0
            ? given.Select(text => text.Split('=', 2)).Select(pair => (Name: pair[0], Url: pair.Length == 2 ? pair[1] : ""))
            : Party.Services.Select(service => (Name: service, Url: Environment.GetEnvironmentVariable($"OMS_{service.ToUpperInvariant()}_URL") ?? "")).Where(service => service.Url != "");
        var services = texts.Select(service => Uri.TryCreate(service.Url, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? (service.Name, url)
            : throw new Failure(ExitCode.Wrong, $"{service.Name}: an address should read service=http://host:port")).ToList();
        return services.Count > 0 ? services : throw new Failure(ExitCode.Wrong, "no service: give --url, or set OMS_SALES_URL and its like (deploy/up writes them into .run/env)");
    }

    /// <summary>A service and its last two answers.</summary>
    private sealed class Watched(string name, Uri url)
    {
        private Numbers? _before;

        public string Name { get; } = name;

        public Uri Url { get; } = url;

        /// <summary>Null: it did not answer.</summary>
        public Numbers? Now { get; private set; }

        public async Task Look(HttpClient http, CancellationToken cancel)
        {
            _before = Now;
            try
            {
                Now = new([.. Series.Read(await http.GetStringAsync(new Uri(Url, "/metrics"), cancel))], TimeProvider.System.GetUtcNow());
            }
            catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
            {
                Now = null;
            }
        }

        public string[] Row() => Now is not { } now
            ? [Name, "no answer", .. Columns[2..].Select(_ => "")]
            : [
                Name, Text(now.Accepted), Text(now.RateSince(_before), "0.0"), Text(now.Refused), Text(now.Duplicates), Text(now.Parked), Text(now.DeadLetters),
                Text(now.OutboxRows), Text(now.OutboxLag, "0.0 s"), Text(now.Waiting), Text(now.Quantile(0.5, _before) * 1000, "0.0 ms"), Text(now.Quantile(0.99, _before) * 1000, "0.0 ms"),
            ];

        public object ForProgram() => new
        {
            Service = Name, At = TimeProvider.System.GetUtcNow(), Answers = Now is not null,
            Now?.Accepted, AcceptedPerSecond = Now?.RateSince(_before), Now?.Refused, Now?.Duplicates, Now?.Parked, Now?.DeadLetters, Now?.OutboxRows, OutboxLagSeconds = Now?.OutboxLag,
            Now?.Waiting, P50Seconds = Now?.Quantile(0.5, _before), P99Seconds = Now?.Quantile(0.99, _before),
        };

        private static string Text(double? number, string format = "0") => number?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
    }
}
