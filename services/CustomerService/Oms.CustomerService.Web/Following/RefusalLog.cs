using System.Text.Json;
using Oms.Contracts.Json;
using Oms.Documents;
using Oms.Messaging.Handling;
using ErrorCreated = Oms.Contracts.Common.ErrorManagement.Created;

namespace Oms.CustomerService.Web.Following;

/// <summary>What services refused, as they announced it: what became of an agent's command, and what System &gt; Events lists.</summary>
internal static class RefusalLog
{
    public static IEnumerable<string> Ddl { get; } =
    [
        """
        create table if not exists refusal_log (
          delivery_id text primary key, topic text not null, message text not null, message_id text, payload text not null, is_base64 boolean not null,
          reasons jsonb not null, heard timestamptz not null default now())
        """,
        "create index if not exists refusal_log_heard on refusal_log (heard, delivery_id)",
        "create index if not exists refusal_log_message on refusal_log (message_id) where message_id is not null",
    ];

    /// <summary>Adds those that are news.</summary>
    public static void Add(IDocumentSession session, IReadOnlyList<ErrorCreated> refusals) => session.QueueSqlCommand(
        """
        insert into refusal_log (delivery_id, topic, message, message_id, payload, is_base64, reasons)
        select d, t, m, i, p, b, r::jsonb from unnest(?, ?, ?, ?, ?, ?, ?) u(d, t, m, i, p, b, r)
        on conflict do nothing
        """,
        refusals.Select(each => each.DeliveryId!).ToArray(), refusals.Select(each => each.Topic).ToArray(), refusals.Select(each => each.Message).ToArray(),
        refusals.Select(each => each.MessageId).ToArray(), refusals.Select(each => each.Payload).ToArray(), refusals.Select(each => each.PayloadEncoding is not null).ToArray(),
        refusals.Select(each => JsonSerializer.Serialize(each.Reasons, WireJson.Options)).ToArray());
}

/// <summary>Keeps every refusal that is announced.</summary>
internal sealed class RefusalProjection : Projection<ErrorCreated>
{
    protected override Task ApplyAsync(IDocumentSession operations, IReadOnlyList<ErrorCreated> messages, CancellationToken token)
    {
        // Without a number nobody could find it in a journal: it is not of ours.
        var refusals = messages.Where(each => !string.IsNullOrEmpty(each.DeliveryId)).DistinctBy(each => each.DeliveryId).ToList();
        if (refusals.Count > 0)
            RefusalLog.Add(operations, refusals);
        return Task.CompletedTask;
    }
}
