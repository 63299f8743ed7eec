using System.Text.Json;
using Oms.Contracts;
using Oms.Documents;
using Oms.Messaging.Broker;

namespace Oms.Messaging.Store;

/// <summary>A refused delivery, kept whole: nothing that was sent to us is dropped.</summary>
internal sealed record Refusal(Guid Id, Endpoint Endpoint, Delivery Delivery, ValueList<Reason> Reasons);

internal static class Journal
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static void Add(IDocumentSession session, IReadOnlyCollection<Refusal> refusals, DateTimeOffset at)
    {
        if (refusals.Count == 0)
            return;
        session.QueueSqlCommand(
            """
            insert into journal (id, at, queue, exchange, routing_key, message_id, reasons, body, properties)
            select i, ?, q, e, k, m, r::jsonb, b, p::json from unnest(?, ?, ?, ?, ?, ?, ?, ?) u(i, q, e, k, m, r, b, p)
            """,
            at, refusals.Select(refusal => refusal.Id).ToArray(), refusals.Select(refusal => refusal.Endpoint.Queue).ToArray(),
            refusals.Select(refusal => refusal.Endpoint.Message.Name).ToArray(), refusals.Select(refusal => (refusal.Delivery.Header(Headers.RoutingKey) ?? refusal.Delivery.RoutingKey).Replace("\0", "", StringComparison.Ordinal)).ToArray(),
            refusals.Select(refusal => refusal.Delivery.MessageId).ToArray(),
            refusals.Select(refusal => JsonSerializer.Serialize(refusal.Reasons.Select(Printable), Json)).ToArray(),
            refusals.Select(refusal => refusal.Delivery.Body.ToArray()).ToArray(),
            refusals.Select(refusal => JsonSerializer.Serialize(refusal.Delivery.Described(), Json)).ToArray());
    }

    /// <summary>What was found may be the very character that jsonb cannot hold.</summary>
    private static Reason Printable(Reason reason) =>
        new(Storable(reason.Path), reason.Expected, Storable(reason.Found));

    private static string Storable(string text) => text.Replace('\0', '\uFFFD').ReplaceLineEndings(" ");
}
