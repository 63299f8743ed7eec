using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Oms.Documents;

namespace Oms.Messaging.Store;

/// <summary>
/// Makes neighbours of one stream wait instead of colliding, in this process and in every replica. The version check
/// stays the safety net.
/// </summary>
internal static class StreamLocks
{
    /// <summary>Keeps these locks apart from the outbox's.</summary>
    private const int LockSpace = 1;

    /// <summary>Apart from both.</summary>
    private const int ErrorQueueSpace = 5;

    /// <summary>Waits for all of them, in one order for everybody, until the transaction ends.</summary>
    public static async Task TakeAsync(IDocumentSession session, IEnumerable<(string Document, string Stream)> streams, CancellationToken token)
    {
        var keys = streams.Select(stream => KeyOf(stream.Document, stream.Stream)).Distinct().Order().ToArray();
        if (keys.Length > 0)
            await session.AdvancedSql.QueryAsync($"select pg_advisory_xact_lock({LockSpace}, k) from unnest(?) k", _ => 0, token, keys);
    }

    /// <summary>Waits until nobody else has messages of this error queue in hand, and keeps it until the transaction ends.</summary>
    public static Task ErrorQueueAsync(IDocumentSession session, string queue, CancellationToken token) =>
        session.AdvancedSql.QueryAsync($"select pg_advisory_xact_lock({ErrorQueueSpace}, ?)", _ => 0, token, KeyOf("error queue", queue));

    private static int KeyOf(string document, string stream) =>
        BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{document}\n{stream}")));
}
