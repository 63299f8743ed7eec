using Oms.CustomerService.Access;
using Oms.Documents;

namespace Oms.CustomerService.Web.Access;

/// <summary>Who changes users and roles, how it is called in the audit, and from which address.</summary>
internal sealed record Doing(string By, string Action, string From);

/// <summary>Users and roles in the console's database. A change is decided over all of them, one change at a time, and stands in the audit.</summary>
internal sealed class StaffStore(IDocumentStore store, TimeProvider time)
{
    /// <summary>One change at a time over all replicas, or two administrators could remove each other; a number of our own.</summary>
    private const long ChangeLock = 0x6f6d735f73746166;

    public static void Keep(StoreOptions options)
    {
        options.For(typeof(User), "console_user", user => ((User)user).Id);
        options.For(typeof(Role), "console_role", role => ((Role)role).Name);
        foreach (var ddl in AuditLog.Ddl.Concat(KeyStore.Ddl))
            options.ExtendedSchemaObjects.Add(ddl);
    }

    /// <summary>A user with his roles; null when there is none.</summary>
    public async Task<Staff?> FindAsync(string name, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        return await session.LoadAsync<User>(User.IdOf(name), token) is { } user
            ? new([.. await session.LoadManyAsync<Role>(user.Roles, token)], [user])
            : null;
    }

    public async Task<Staff> LoadAsync(CancellationToken token)
    {
        await using var session = store.LightweightSession();
        return await LoadAsync(session, token);
    }

    public async Task<IReadOnlyList<Audited>> AuditAsync(long before, IEnumerable<string>? subjects, bool configuration, string about, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        return await AuditLog.ReadAsync(session, before, subjects, configuration, about, token);
    }

    /// <summary>Adds or changes a user, as far as the decision lets it.</summary>
    public Task<Verdict<User>> SaveAsync(Doing doing, Func<Staff, Verdict<User>> decide, CancellationToken token) => ChangeAsync(decide, (session, staff, after) =>
    {
        var before = staff.FindUser(after.Name);
        if (before == after)
            return;
        if (before is null)
            session.Insert(after);
        else
            session.Store(after);
        AuditLog.Add(session, new(time.GetUtcNow(), doing.By, doing.Action, after.Name, Differences.Between(before, after), doing.From));
    }, token);

    /// <inheritdoc cref="SaveAsync(Doing, Func{Staff, Verdict{User}}, CancellationToken)"/>
    public Task<Verdict<Role>> SaveAsync(Doing doing, Func<Staff, Verdict<Role>> decide, CancellationToken token) => ChangeAsync(decide, (session, staff, after) =>
    {
        var before = staff.FindRole(after.Name);
        if (before == after)
            return;
        if (before is null)
            session.Insert(after);
        else
            session.Store(after);
        AuditLog.Add(session, new(time.GetUtcNow(), doing.By, doing.Action, after.Name, Differences.Between(before, after), doing.From));
    }, token);

    public Task<Verdict<Role>> RemoveAsync(Doing doing, Func<Staff, Verdict<Role>> decide, CancellationToken token) => ChangeAsync(decide, (session, _, role) =>
    {
        session.Delete<Role>(role.Name);
        AuditLog.Add(session, new(time.GetUtcNow(), doing.By, doing.Action, role.Name, Differences.Between(role, null), doing.From));
    }, token);

    /// <summary>Something that changes nobody: it only stands in the audit.</summary>
    public async Task NoteAsync(Doing doing, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        AuditLog.Add(session, new(time.GetUtcNow(), doing.By, doing.Action, doing.By, [], doing.From));
        await session.SaveChangesAsync(token);
    }

    /// <summary>A session that nobody else changes anything beside, until it has saved or is given up.</summary>
    internal async Task<IDocumentSession> LockedAsync(CancellationToken token)
    {
        var session = store.LightweightSession();
        await session.BeginTransactionAsync(token);
        await session.AdvancedSql.QueryAsync("select pg_advisory_xact_lock(?)", _ => 0, token, ChangeLock);
        return session;
    }

    internal static async Task<Staff> LoadAsync(IDocumentSession session, CancellationToken token)
    {
        var users = await session.AdvancedSql.QueryAsync("select id from mt_doc_console_user", row => row.GetString(0), token);
        var roles = await session.AdvancedSql.QueryAsync("select id from mt_doc_console_role", row => row.GetString(0), token);
        return new(
            [.. (await session.LoadManyAsync<Role>(roles, token)).OrderBy(role => role.Level).ThenBy(role => role.Name, StringComparer.Ordinal)],
            [.. (await session.LoadManyAsync<User>(users, token)).OrderBy(user => user.Id, StringComparer.Ordinal)]);
    }

    private async Task<Verdict<T>> ChangeAsync<T>(Func<Staff, Verdict<T>> decide, Action<IDocumentSession, Staff, T> apply, CancellationToken token) where T : class
    {
        await using var session = await LockedAsync(token);
        var staff = await LoadAsync(session, token);
        var verdict = decide(staff);
        if (verdict.Result is { } result)
        {
            apply(session, staff, result);
            await session.SaveChangesAsync(token);
        }
        return verdict;
    }
}
