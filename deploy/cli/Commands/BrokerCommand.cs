using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Oms.Cli.Broker;

namespace Oms.Cli.Commands;

/// <summary>Prepares a broker for Oms.</summary>
internal static class BrokerCommand
{
    private const string FromInput = "-";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Option<string> Vhost = new("--vhost") { Description = "The virtual host; made if it is missing.", DefaultValueFactory = _ => "/" };

    private static readonly Option<string[]> Passwords = new("--password")
    {
        Description = "The password of a user; may be repeated. With - such lines are read from standard input, unseen by other users of the machine.",
        HelpName = "user=password",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<string[]> Gateways = new("--gateway")
    {
        Description = "A further gateway, whose adapter gets a user of that name; may be repeated. Any other new name with a password is a warehouse's.",
        HelpName = "id",
        DefaultValueFactory = _ => [],
    };

    private static readonly Option<Uri> Management = new("--management")
    {
        Description = "The management's address. Otherwise OMS_RABBITMQ_MANAGEMENT. Its administrator: --broker's, or ConnectionStrings__rabbitmq's, or OMS_RABBITMQ_USER and _PASSWORD.",
        HelpName = "http://host:port",
    };

    public static Command Make()
    {
        var load = new Command("load", "Declare exchanges, queues, bindings, policies, users and their rights. Running it again is harmless.")
        {
            Vhost, Passwords, Gateways, Management, Options.Broker, Options.Json,
        };
        load.SetAction(Load);
        var definitions = new Command("definitions", "Print what load declares, as RabbitMQ imports it.") { Vhost };
        definitions.SetAction(command => Console.Out.WriteLine(BrokerAdmin.Generate(command.GetRequiredValue(Vhost), [], []).ToJsonString(Readable)));
        return new("broker", "Prepare a broker for Oms.") { load, definitions };
    }

    private static async Task<int> Load(ParseResult command, CancellationToken cancel)
    {
        var vhost = command.GetRequiredValue(Vhost);
        var given = command.GetRequiredValue(Passwords).SelectMany(text => text == FromInput ? InputLines() : [text]);
        var passwords = given.Select(text => text.Split('=', 2)).ToDictionary(
            pair => pair[0],
            pair => pair.Length == 2 ? pair[1] : throw new Failure(ExitCode.Wrong, "a password is given as user=password"));

        using var admin = Administrator(command);
        await admin.Load(vhost, passwords, command.GetRequiredValue(Gateways));
        var users = string.Join(", ", passwords.Keys);
        new Screen(command.GetValue(Options.Json)).Say(
            new { Vhost = vhost, Passwords = passwords.Keys },
            $"declared everything in vhost [bold]{vhost}[/]{(users == "" ? "" : $", passwords set for {users}")}");
        return ExitCode.Done;
    }

    private static IEnumerable<string> InputLines()
    {
        while (Console.In.ReadLine() is { } line)
            if (line != "")
                yield return line;
    }

    private static BrokerAdmin Administrator(ParseResult command)
    {
        var management = command.GetValue(Management) ?? Variable("OMS_RABBITMQ_MANAGEMENT", text => new Uri(text))
            ?? throw new Failure(ExitCode.Wrong, "no management: give --management, or set OMS_RABBITMQ_MANAGEMENT");
        if (command.GetValue(Options.Broker) is null && Variable("OMS_RABBITMQ_USER", text => text) is { } user)
            return new(management, user, Variable("OMS_RABBITMQ_PASSWORD", text => text) ?? "");
        var address = BrokerAddress.OfOperator(command);
        return new(management, BrokerAddress.UserOf(address), BrokerAddress.PasswordOf(address));
    }

    private static T? Variable<T>(string name, Func<string, T> read) where T : class =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? read(text) : null;
}
