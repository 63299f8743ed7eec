namespace Oms.CustomerService.Access;

/// <summary>Five wrong passwords in a row close an account for a quarter of an hour, also to the right one.</summary>
public static class LockOut
{
    public const int Failures = 5;

    public static TimeSpan Lasts { get; } = TimeSpan.FromMinutes(15);

    public static bool IsLocked(User user, DateTimeOffset now) => user.LockedUntil > now;

    /// <summary>After a wrong password. While it is closed nothing counts, or anybody could keep it closed for ever.</summary>
    public static User Fail(User user, DateTimeOffset now)
    {
        if (IsLocked(user, now))
            return user;
        // What a lock-out that is over had counted is forgotten with it.
        var failures = (user.LockedUntil is null ? user.FailedSignIns : 0) + 1;
        return failures < Failures
            ? user with { FailedSignIns = failures, LockedUntil = null }
            : user with { FailedSignIns = failures, LockedUntil = now + Lasts };
    }

    /// <summary>After a right one, or when an administrator says so.</summary>
    public static User Lift(User user) => user with { FailedSignIns = 0, LockedUntil = null };
}
