using System.CommandLine;

namespace Oms.Cli;

/// <summary>What several commands understand.</summary>
internal static class Options
{
    public static Option<bool> Json { get; } = new("--json") { Description = "Print JSON, one object a line, for programs." };

    public static Option<string> Broker { get; } = new("--broker")
    {
        Description = "AMQP address, amqp://user:password@host:port/vhost. Otherwise from the environment: "
            + "OMS_RABBITMQ_STOREFRONT, _WAREHOUSE, _GATEWAY, _VALIDATOR, or ConnectionStrings__rabbitmq for the operator.",
    };

    public static Option<string[]> Decline { get; } = new("--decline")
    {
        Description = "A SKU the warehouse declines to ship; may be repeated.",
        HelpName = "sku",
        DefaultValueFactory = _ => [],
    };

    public static Option<int> Delay { get; } = new("--delay")
    {
        Description = "How long the warehouse takes to pack, or the gateway to answer, in milliseconds.",
        HelpName = "ms",
        DefaultValueFactory = _ => 500,
    };
}
