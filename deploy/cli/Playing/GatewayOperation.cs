using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Oms.Cli.Watching;
using Oms.Contracts;
using Oms.Contracts.Payments.PaymentsManagement;

namespace Oms.Cli.Playing;

/// <summary>Something a gateway did, or declined, and what it says of it whenever it is asked.</summary>
/// <param name="Command">The name of the message that asked first.</param>
/// <param name="Succeeded">False when the gateway declined.</param>
/// <param name="Answer">The body of the answer: the same each time.</param>
internal sealed record GatewayOperation(string Command, bool Succeeded, JsonObject Answer)
{
    /// <summary>Echoed as they came; what the gateway has to say follows.</summary>
    private static readonly string[] Repeated =
        ["gateway", "gateway_account", "gateway_key", "amount", "currency", "order_id", "operation_reference", "lines", "gateway_command"];

    /// <summary>The commands of a gateway: how they are answered, and what has happened then.</summary>
    private static readonly Dictionary<string, (string Done, string Declined, string Word)> Known = new()
    {
        [Name<Validate>()] = (Name<NotifyValidated>(), Name<NotifyValidationFailed>(), "authorised"),
        [Name<Revalidate>()] = (Name<NotifyRevalidated>(), Name<NotifyRevalidationFailed>(), "revalidated"),
        [Name<Capture>()] = (Name<NotifyCaptured>(), Name<NotifyCaptureFailed>(), "captured"),
        [Name<Cancel>()] = (Name<NotifyCancelled>(), Name<NotifyCancellationFailed>(), "voided"),
        [Name<Refund>()] = (Name<NotifyRefunded>(), Name<NotifyRefundFailed>(), "refunded"),
    };

    private int _asked;

    public static IEnumerable<string> Commands => Known.Keys;

    public string Message => Succeeded ? Known[Command].Done : Known[Command].Declined;

    public string Word => Known[Command].Word;

    public string Currency => Text("currency") ?? "";

    public decimal Amount => decimal.TryParse(Text("amount"), CultureInfo.InvariantCulture, out var amount) ? amount : 0;

    public string? Response => Text("gateway_response");

    public byte[] Body => JsonSerializer.SerializeToUtf8Bytes(Answer);

    /// <summary>Null when the body holds no payment.</summary>
    public static JsonObject? PaymentOf(Seen seen) => (seen.Body?["params"] ?? seen.Body)?["payment"] as JsonObject;

    /// <summary>What names an operation however often it is asked; who sends no reference is matched as Sales matches answers.</summary>
    public static string ReferenceOf(Seen seen, JsonObject payment) =>
        Gist.Text(payment, "operation_reference") ?? $"{Gist.Text(payment, "gateway_account")}/{Gist.Text(payment, "gateway_key")}/{seen.Message}";

    public static GatewayOperation Of(Seen seen, JsonObject payment, bool succeeds, Stopwatch since)
    {
        var said = new JsonObject(Repeated.Where(payment.ContainsKey).Select(member => KeyValuePair.Create(member, payment[member]?.DeepClone())))
        {
            ["gateway_response"] = succeeds ? "approved" : "declined: simulated",
            ["gateway_response_time"] = Math.Round((decimal)since.Elapsed.TotalSeconds, 3),
        };
        return new(seen.Message, succeeds, new JsonObject { ["payment"] = said });
    }

    /// <summary>Counts a delivery: how many there were with this one.</summary>
    public int AskedOnceMore() => Interlocked.Increment(ref _asked);

    private string? Text(string member) => Gist.Text(Answer["payment"]!.AsObject(), member);

    private static string Name<T>() where T : Message => WireCatalogue.Of<T>().Name;
}
