using Npgsql;
using Oms.Cli.Broker;

namespace Oms.Testing;

/// <summary>The private servers that <c>tests/run</c> started. A test never falls back to a fake.</summary>
public static class Servers
{
    /// <summary>Where <c>deploy/servers</c> keeps them.</summary>
    public static string Folder => Variable("OMS_TEST_SERVERS");

    internal static string RabbitMqHost => Variable("OMS_RABBITMQ_HOST");

    internal static int RabbitMqPort => int.Parse(Variable("OMS_RABBITMQ_PORT"), System.Globalization.CultureInfo.InvariantCulture);

    internal static string Operator => Variable("OMS_RABBITMQ_USER");

    internal static string OperatorPassword => Variable("OMS_RABBITMQ_PASSWORD");

    internal static BrokerAdmin Admin => new(new Uri(Variable("OMS_RABBITMQ_MANAGEMENT")), Operator, OperatorPassword);

    internal static string Postgres(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = Variable("OMS_POSTGRES_HOST"),
        Port = int.Parse(Variable("OMS_POSTGRES_PORT"), System.Globalization.CultureInfo.InvariantCulture),
        Username = Variable("OMS_POSTGRES_USER"),
        Password = Variable("OMS_POSTGRES_PASSWORD"),
        Database = database,
        MaxPoolSize = 20,
    }.ConnectionString;

    private static string Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"{name} is not set: this test needs real servers, which tests/run starts.");
}
