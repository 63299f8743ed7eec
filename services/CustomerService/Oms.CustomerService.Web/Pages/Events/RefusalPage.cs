using System.Text.Json;
using Oms.Contracts;
using Oms.Contracts.Json;
using Oms.Documents;

namespace Oms.CustomerService.Web.Pages.Events;

/// <summary>A message that a service refused.</summary>
/// <param name="DeliveryId">Its number in that service's journal.</param>
/// <param name="Topic">The message's name.</param>
/// <param name="MessageId">As its sender numbered it; null when he did not.</param>
/// <param name="Payload">The body, cut at 64 KiB.</param>
/// <param name="IsBase64">The body was no text.</param>
/// <param name="Reasons">All that was wrong.</param>
/// <param name="Heard">When the console heard of it.</param>
public sealed record RefusedMessage(string DeliveryId, string Topic, string? MessageId, string Payload, bool IsBase64, ValueList<Reason> Reasons, DateTimeOffset Heard);

/// <summary>Refusals, the newest first.</summary>
/// <param name="Messages">Of this page.</param>
/// <param name="Topic">Only of messages whose name holds it; empty: of all.</param>
/// <param name="Text">Only with a body that holds it; empty: with any.</param>
/// <param name="Next">Where older ones begin; null: there are none.</param>
public sealed record RefusalPage(IReadOnlyList<RefusedMessage> Messages, string Topic, string Text, string? Next)
{
    private const int Size = 50;

    /// <param name="session">Of the console's database.</param>
    /// <param name="topic">See <see cref="Topic"/>.</param>
    /// <param name="text">See <see cref="Text"/>.</param>
    /// <param name="before">A <see cref="Next"/>; what is none counts as nothing.</param>
    /// <param name="token">Ends the attempt.</param>
    public static async Task<RefusalPage> ReadAsync(IDocumentSession session, string topic, string text, string? before, CancellationToken token)
    {
        var (at, id) = Position.Of(before);
        var found = await session.AdvancedSql.QueryAsync(
            $"""
            select delivery_id, topic, message_id, payload, is_base64, reasons, heard from refusal_log
            where (heard, delivery_id) < (?, ?) and position(? in topic) > 0 and position(? in payload) > 0
            order by heard desc, delivery_id desc limit {Size + 1}
            """,
            row => new RefusedMessage(
                row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetString(2), row.GetString(3), row.GetBoolean(4),
                JsonSerializer.Deserialize<ValueList<Reason>>(row.GetFieldValue<byte[]>(5), WireJson.Options)!, row.GetFieldValue<DateTimeOffset>(6)),
            token, at, id, topic, text);
        var page = found.Take(Size).ToList();
        return new(page, topic, text, found.Count > Size ? Position.Before(page[^1].Heard, page[^1].DeliveryId) : null);
    }
}
