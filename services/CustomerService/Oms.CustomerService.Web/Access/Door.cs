using Oms.CustomerService.Access;

namespace Oms.CustomerService.Web.Access;

/// <summary>Lets people in: by password, or by the word of a proxy. Every try stands in the audit.</summary>
internal sealed class Door(StaffStore staff, Passwords passwords, ConsoleSettings settings, TimeProvider time)
{
    /// <summary>The names that strangers try may be passwords in the wrong field: they are not kept.</summary>
    private const string Unknown = "(unknown)";

    /// <returns>Who is in; null: nobody, and <see cref="SignIn.Refusal"/> says why.</returns>
    public async Task<User?> ByPasswordAsync(string name, string password, string from, CancellationToken token)
    {
        // Hashing takes time that nobody else should wait for: before the lock.
        var seen = (await staff.FindAsync(name, token))?.FindUser(name);
        var fits = passwords.Fits(seen, password, out var isWeak);
        var stronger = isWeak ? passwords.Hash(password) : null;
        await using var session = await staff.LockedAsync(token);
        var user = await session.LoadAsync<User>(User.IdOf(name), token);
        var now = time.GetUtcNow();
        // Changed in between: neither right nor wrong, so neither in nor counted.
        var outcome = user?.PasswordHash == seen?.PasswordHash ? SignIn.Decide(user, fits, now) : new(false, null);
        var changed = outcome is { IsSignedIn: true, Changed: { } entering } && stronger is not null ? entering with { PasswordHash = stronger } : outcome.Changed;
        if (changed is not null && changed != user)
            session.Store(changed);
        var action = outcome.IsSignedIn ? AuditAction.SignedIn
            : outcome.Changed is { } closed && LockOut.IsLocked(closed, now) ? AuditAction.LockedOut
            : AuditAction.SignInRefused;
        AuditLog.Add(session, new(now, user?.Name ?? Unknown, action, user?.Name ?? Unknown, [], from));
        await session.SaveChangesAsync(token);
        return outcome.IsSignedIn ? changed : null;
    }

    /// <returns>Null when no proxy names anybody.</returns>
    public async Task<Verdict<User>?> ByProxyAsync(HttpContext context, CancellationToken token)
    {
        IReadOnlyList<string> Header(string name) => context.Request.Headers[name].OfType<string>().ToList();
        var remote = context.Connection.RemoteIpAddress;
        if (!settings.Proxy.Trusts(remote) || ProxySignIn.NameOf(settings.Proxy, Header) is null)
            return null;
        await using var session = await staff.LockedAsync(token);
        var all = await StaffStore.LoadAsync(session, token);
        var verdict = ProxySignIn.Decide(settings.Proxy, remote, Header, all);
        if (verdict?.Result is { } user)
        {
            var before = all.FindUser(user.Name);
            if (before is null)
                session.Insert(user);
            else if (before != user)
                session.Store(user);
            AuditLog.Add(session, new(time.GetUtcNow(), user.Name, AuditAction.SignedInByProxy, user.Name, Differences.Between(before, user), ClientAddress.Of(context, settings.Proxy)));
            await session.SaveChangesAsync(token);
        }
        return verdict;
    }
}
