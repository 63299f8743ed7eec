using System.Security.Cryptography;
using System.Text;
using Oms.Documents;
using Oms.Messaging.Broker;

namespace Oms.Messaging.Store;

/// <summary>Under which key a delivery takes effect once, and the fingerprint of its body.</summary>
/// <param name="Exchange">Ids are unique per exchange.</param>
/// <param name="Id">The sender's <c>message_id</c>, else the body's hash.</param>
/// <param name="BodySha256">Tells a repeat from another message under a used id.</param>
internal sealed record Identity(string Exchange, string Id, byte[] BodySha256)
{
    /// <summary>Null: this message may arrive as often as it likes, the state decides whether a repeat changes anything.</summary>
    public static Identity? Of(Endpoint endpoint, Delivery delivery)
    {
        var exchange = endpoint.Message.Name;
        if (endpoint.Message.Kind is Contracts.Kind.Query || endpoint.Handler is Handling.Projection || (delivery.MessageId is null && !endpoint.Handler.IsOncePerBody))
            return null;
        var hash = Sha256(exchange, delivery);
        return new(exchange, delivery.MessageId ?? Named(hash), hash);
    }

    /// <summary>What stands for a message that has no id, where facts name their cause.</summary>
    public static string HashOf(string exchange, Delivery delivery) => Named(Sha256(exchange, delivery));

    private static byte[] Sha256(string exchange, Delivery delivery) => SHA256.HashData([.. Encoding.UTF8.GetBytes(exchange), 0, .. delivery.Body.Span]);

    private static string Named(byte[] hash) => $"sha256:{Convert.ToHexStringLower(hash)}";
}

/// <summary>Remembers what took effect.</summary>
internal static class Inbox
{
    /// <summary>The fingerprints of those that took effect before, by id.</summary>
    public static async Task<Dictionary<string, byte[]>> FindAsync(IDocumentSession session, string exchange, IEnumerable<string> ids, CancellationToken token)
    {
        var wanted = ids.ToArray();
        if (wanted.Length == 0)
            return [];
        var found = await session.AdvancedSql.QueryAsync(
            "select id, body_sha256 from inbox where exchange = ? and id = any(?)",
            row => (Id: row.GetString(0), Hash: row.GetFieldValue<byte[]>(1)), token, exchange, wanted);
        return found.ToDictionary(row => row.Id, row => row.Hash);
    }

    public static void Add(IDocumentSession session, IReadOnlyCollection<Identity> identities, DateTimeOffset at)
    {
        if (identities.Count == 0)
            return;
        session.QueueSqlCommand(
            "insert into inbox (exchange, id, body_sha256, at) select e, i, h, ? from unnest(?, ?, ?) u(e, i, h)",
            at, identities.Select(identity => identity.Exchange).ToArray(), identities.Select(identity => identity.Id).ToArray(),
            identities.Select(identity => identity.BodySha256).ToArray());
    }

    public static void Forget(IDocumentSession session, DateTimeOffset before) =>
        session.QueueSqlCommand("delete from inbox where at < ?", before);
}
