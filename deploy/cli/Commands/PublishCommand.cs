using System.CommandLine;
using System.Diagnostics;
using System.Text.Json;
using Oms.Cli.Broker;
using Oms.Contracts;

namespace Oms.Cli.Commands;

/// <summary>Hands a body to an exchange and waits until the broker has it.</summary>
internal static class PublishCommand
{
    /// <summary>Publishes that wait for their confirm at the same time.</summary>
    private const int AtOnce = 100;

    private static readonly Argument<string> File = new("file") { Description = "The body; - for standard input. It is published byte for byte." };
    private static readonly Option<string> Named = new("--message") { Description = "The message's name. Otherwise the body's JSON-RPC \"method\" says it.", HelpName = "name" };
    private static readonly Option<string> Key = new("--key") { Description = "Routing key.", DefaultValueFactory = _ => RoutingKey.None };
    private static readonly Option<string> MessageId = new("--message-id") { Description = "The AMQP message_id; none otherwise.", HelpName = "id" };
    private static readonly Option<int> Repeat = new("--repeat") { Description = "How often.", HelpName = "n", DefaultValueFactory = _ => 1 };

    public static Command Make()
    {
        var command = new Command("publish", "Publish a message, as the party that the message comes from: storefront, warehouse, gateway, validator or operator.")
        {
            File, Named, Key, MessageId, Repeat, Options.Broker, Options.Json,
        };
        command.SetAction(Run);
        return command;
    }

    private static async Task<int> Run(ParseResult command, CancellationToken cancel)
    {
        var body = await Read(command.GetRequiredValue(File), cancel);
        var name = command.GetValue(Named) ?? MethodOf(body);
        var message = WireCatalogue.ByName(name) ?? throw Unknown(name);
        var (key, id, repeat) = (command.GetRequiredValue(Key), command.GetValue(MessageId), command.GetValue(Repeat));

        await using var link = await BrokerLink.Open(AddressFor(message, command), cancel);
        await link.Channel.ExchangeDeclarePassiveAsync(name, cancel);
        var started = Stopwatch.StartNew();
        foreach (var some in Enumerable.Range(0, repeat).Chunk(AtOnce))
            await Task.WhenAll(some.Select(_ => link.Publish(name, key, body, id, cancel).AsTask()));

        var took = started.ElapsedMilliseconds;
        new Screen(command.GetValue(Options.Json)).Say(
            new { Exchange = name, Key = key, MessageId = id, Bytes = body.Length, Confirmed = repeat, Milliseconds = took },
            $"confirmed: {repeat} × {body.Length} bytes to [bold]{name}[/], routing key {key}{(id is null ? "" : $", message id {id}")}, in {took} ms");
        return ExitCode.Done;
    }

    private static async Task<byte[]> Read(string file, CancellationToken cancel)
    {
        try
        {
            await using var source = file == "-" ? Console.OpenStandardInput() : System.IO.File.OpenRead(file);
            using var body = new MemoryStream();
            await source.CopyToAsync(body, cancel);
            return body.ToArray();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new Failure(ExitCode.Wrong, exception.Message);
        }
    }

    private static string MethodOf(byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("method", out var method)
                && method.ValueKind == JsonValueKind.String)
                return method.GetString()!;
        }
        catch (JsonException exception)
        {
            throw new Failure(ExitCode.Wrong, $"the body is no JSON ({exception.Message}); name its exchange by --message to publish it all the same");
        }
        throw new Failure(ExitCode.Wrong, "which message is it? Name it by --message, or by \"method\" in the body");
    }

    private static Failure Unknown(string name) =>
        new(ExitCode.NoExchange, $"there is no message {name}. Near it: {string.Join(", ", NearNames.Of(name))}");

    private static Uri AddressFor(WireMessage message, ParseResult command) =>
        message.From.Contains(Party.Storefront) ? BrokerAddress.OfStorefront(command)
        : message.From.Contains(Party.Warehouse) ? BrokerAddress.OfWarehouse(command)
        : message.From.Contains(Party.Gateway) ? BrokerAddress.OfGateway(command)
        : message.From.Contains(Party.Validator) ? BrokerAddress.OfValidator(command)
        : BrokerAddress.OfOperator(command);
}
