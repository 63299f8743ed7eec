using Npgsql;

namespace Oms.Documents;

/// <summary>Tells the three kinds of failure apart: an outage passes, a conflict passes at once, anything else is somebody's fault.</summary>
public static class StoreFault
{
    private static readonly HashSet<string> Systemic = ["08", "25", "28", "3D", "42", "53", "57", "58"];

    /// <summary>The database is not there, is starting or stopping, or has no room: wait and try the same again.</summary>
    public static bool IsOutage(Exception exception) => exception switch
    {
        // 08 connection, 25 read-only after a failover, 28 password, 3D no database, 42 right or table missing, 53 resources,
        // 57 operator's intervention, 58 system: whatever message comes, it would fail the same way.
        PostgresException postgres => Systemic.Contains(postgres.SqlState[..2]),
        NpgsqlException npgsql => npgsql.IsTransient || npgsql.InnerException is System.Net.Sockets.SocketException or IOException or TimeoutException,
        _ => exception.InnerException is NpgsqlException inner && IsOutage(inner),
    };

    /// <summary>Somebody else was faster (version, key) or the two waited for each other: load and decide again.</summary>
    public static bool IsConflict(Exception exception) => exception switch
    {
        ConcurrencyException => true,
        PostgresException postgres => postgres.SqlState
            is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation,
        _ => false,
    };
}
