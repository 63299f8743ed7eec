using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Oms.Contracts.Broker;

namespace Oms.Cli.Playing;

/// <summary>
/// An order to publish, under its own id or a fresh one. One of the sample's gateway is paid through the gateway that is played:
/// who publishes the sample needs no payment adapter, and the demo shows one.
/// </summary>
internal sealed record DemoOrder(string Store, string Id, string GivenId, byte[] Body)
{
    private const string SampleGateway = "CUSTOM";

    public static async Task<DemoOrder> Read(FileInfo file, bool asIs, CancellationToken cancel)
    {
        try
        {
            var body = JsonNode.Parse(await File.ReadAllBytesAsync(file.FullName, cancel));
            var order = body!["order"]!.AsObject();
            var given = order["id"]!.ToString();
            if (!asIs)
                order["id"] = $"{given}-{Now}";
            foreach (var gateway in Gateways(order).Where(gateway => gateway["gateway_id"]?.ToString() == SampleGateway))
                gateway["gateway_id"] = BrokerUsers.DefaultGateway;
            return new(order["store"]?.ToString() ?? "", order["id"]!.ToString(), given, JsonSerializer.SerializeToUtf8Bytes(body));
        }
        catch (Exception exception) when (exception is IOException or JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new Failure(ExitCode.Wrong, $"{file} holds no order: {exception.Message}");
        }
    }

    private static IEnumerable<JsonObject> Gateways(JsonObject order) => (order["payments"] as JsonArray ?? [])
        .SelectMany(payment => payment?["transactions"] as JsonArray ?? [])
        .Select(transaction => transaction?["gateway_information"]).OfType<JsonObject>();

    private static string Now => TimeProvider.System.GetLocalNow().ToString("yyMMddHHmmssfff", CultureInfo.InvariantCulture);
}
