using System.CommandLine;

namespace Oms.Cli.Broker;

/// <summary>Where the broker is, and as whom we come.</summary>
internal static class BrokerAddress
{
    private const string Operator = "ConnectionStrings__rabbitmq";

    public static Uri OfStorefront(ParseResult command) => From(command, "OMS_RABBITMQ_STOREFRONT");

    public static Uri OfWarehouse(ParseResult command) => From(command, "OMS_RABBITMQ_WAREHOUSE");

    public static Uri OfGateway(ParseResult command) => From(command, "OMS_RABBITMQ_GATEWAY");

    public static Uri OfValidator(ParseResult command) => From(command, "OMS_RABBITMQ_VALIDATOR");

    public static Uri OfOperator(ParseResult command) => From(command, Operator);

    public static string UserOf(Uri address) => Uri.UnescapeDataString(address.UserInfo.Split(':')[0]);

    public static string PasswordOf(Uri address) => Uri.UnescapeDataString(address.UserInfo[(address.UserInfo.IndexOf(':', StringComparison.Ordinal) + 1)..]);

    private static Uri From(ParseResult command, string variable) =>
        Parse(command.GetValue(Options.Broker) ?? Environment.GetEnvironmentVariable(variable)
            ?? throw new Failure(ExitCode.Wrong, $"no broker: give --broker, or set {variable} (deploy/up writes it into .run/env)"));

    private static Uri Parse(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "amqp" or "amqps"
            ? address
            : throw new Failure(ExitCode.Wrong, "the broker's address should read amqp://user:password@host:port/vhost");
}
