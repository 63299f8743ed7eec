using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Oms.Cli.Playing;

/// <summary>An order to publish, under its own id or a fresh one.</summary>
internal sealed record DemoOrder(string Store, string Id, string GivenId, byte[] Body)
{
    public static async Task<DemoOrder> Read(FileInfo file, bool asIs, CancellationToken cancel)
    {
        try
        {
            var body = JsonNode.Parse(await File.ReadAllBytesAsync(file.FullName, cancel));
            var order = body!["order"]!.AsObject();
            var given = order["id"]!.ToString();
            if (!asIs)
                order["id"] = $"{given}-{Now}";
            return new(order["store"]?.ToString() ?? "", order["id"]!.ToString(), given, JsonSerializer.SerializeToUtf8Bytes(body));
        }
        catch (Exception exception) when (exception is IOException or JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new Failure(ExitCode.Wrong, $"{file} holds no order: {exception.Message}");
        }
    }

    private static string Now => TimeProvider.System.GetLocalNow().ToString("yyMMddHHmmssfff", CultureInfo.InvariantCulture);
}
