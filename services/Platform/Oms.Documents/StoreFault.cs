using Npgsql;

namespace Oms.Documents;

/// <summary>Tells the three kinds of failure apart: an outage passes, a conflict passes at once, anything else is somebody's fault.</summary>
public static class StoreFault
{
    /// <summary>The database is not there, is starting or stopping, or has no room: wait and try the same again.</summary>
    public static bool IsOutage(Exception exception) => exception switch
    {
        // 08 connection, 53 resources, 57P operator intervention, 58 system: none of them is about the statement.
        PostgresException postgres => postgres.SqlState is ['0', '8', ..] or ['5', '3', ..] or ['5', '7', 'P', ..] or ['5', '8', ..],
        NpgsqlException npgsql => npgsql.IsTransient || (npgsql.InnerException is { } cause && IsOutage(cause)),
        System.Net.Sockets.SocketException or IOException or TimeoutException => true,
        _ => exception.InnerException is { } inner && IsOutage(inner),
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
