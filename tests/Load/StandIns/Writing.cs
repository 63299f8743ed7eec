using Npgsql;
using Oms.Load.Driving;

namespace Oms.Load.StandIns;

/// <summary>The statements that both yardsticks run.</summary>
internal static class Writing
{
    private const int Tries = 20;

    /// <summary>Commits, and returns the outbox rows with their ids. Two batches that update the same documents may deadlock: one of them comes again.</summary>
    public static async Task<IReadOnlyList<(long Id, Outgoing Message)>> SaveAsync(
        Work work, NpgsqlDataSource database, IReadOnlyList<MessageKey> keys, IReadOnlyList<byte[]> bodies, IReadOnlyList<Outgoing> outgoing, CancellationToken token)
    {
        await using var connection = await database.OpenConnectionAsync(token);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var batch = work.Write(connection, keys, bodies, outgoing);
                await using var reader = await batch.ExecuteReaderAsync(token);
                var rows = new List<(long, Outgoing)>(outgoing.Count);
                do
                {
                    while (await reader.ReadAsync(token))
                        rows.Add((reader.GetInt64(0), outgoing[rows.Count]));
                }
                while (await reader.NextResultAsync(token));
                return rows;
            }
            catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.DeadlockDetected && attempt < Tries)
            {
                // Nothing was written.
            }
        }
    }

    public static async Task RemoveAsync(NpgsqlDataSource database, long[] ids, CancellationToken token)
    {
        await using var command = database.CreateCommand("delete from outbox where id = any($1)");
        command.Parameters.Add(new() { Value = ids });
        await command.ExecuteNonQueryAsync(token);
    }
}
