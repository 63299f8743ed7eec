namespace Oms.CustomerService.Access;

/// <summary>What an entry of the audit shows of a change.</summary>
public static class Differences
{
    /// <param name="before">Null for a user who is added.</param>
    /// <param name="after">As it is stored now.</param>
    public static ValueList<AuditChange> Between(User? before, User after) => Of(
        ("display name", before?.DisplayName, after.DisplayName),
        ("e-mail", before?.Email, after.Email),
        ("roles", before is null ? null : Text(before.Roles), Text(after.Roles)),
        ("sources", before?.Sources.ToString(), after.Sources.ToString()),
        ("time zone", before?.Zone, after.Zone),
        ("culture", before?.Culture, after.Culture),
        ("active", before is null ? null : Text(before.IsActive), Text(after.IsActive)),
        ("must change password", before is null ? null : Text(before.MustChangePassword), Text(after.MustChangePassword)));

    /// <param name="before">Null for a role that is added.</param>
    /// <param name="after">Null for one that is removed.</param>
    public static ValueList<AuditChange> Between(Role? before, Role? after) => Of(
        ("level", Level(before), Level(after)),
        ("permissions", before is null ? null : Text(before.Permissions), after is null ? null : Text(after.Permissions)),
        ("channels", before?.Channels.ToString(), after?.Channels.ToString()));

    private static ValueList<AuditChange> Of(params IEnumerable<(string Member, string? Before, string? After)> members) =>
        [.. members.Where(member => (member.Before ?? "") != (member.After ?? "")).Select(member => new AuditChange(member.Member, member.Before ?? "", member.After ?? ""))];

    private static string? Level(Role? role) => role is null ? null : FormattableString.Invariant($"{role.Level}");

    private static string Text(ValueList<string> names) => string.Join(", ", names);

    private static string Text(bool flag) => flag ? "yes" : "no";
}
