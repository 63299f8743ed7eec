namespace Oms.CustomerService.Access;

/// <summary>What somebody did to users, roles and the configuration, or at the door; written once, never changed.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">A user's name; who tried, for a sign-in that was refused.</param>
/// <param name="Action">One of <see cref="AuditAction"/>.</param>
/// <param name="Subject">The user, role, sales channel or source it was done to.</param>
/// <param name="Changes">Member by member; passwords and hashes are in none.</param>
/// <param name="From">The address it came from; empty for the console itself.</param>
public sealed record AuditEntry(DateTimeOffset At, string By, string Action, string Subject, ValueList<AuditChange> Changes, string From = "");

/// <summary>A member and its value before and after; empty for none.</summary>
public sealed record AuditChange(string Member, string Before, string After);

/// <summary>Stored for good: names are added, never changed.</summary>
public static class AuditAction
{
    public const string UserAdded = "user.added";
    public const string UserChanged = "user.changed";
    /// <summary>By somebody else; the user has to change it.</summary>
    public const string PasswordSet = "user.password_set";
    /// <summary>By the user.</summary>
    public const string PasswordChanged = "user.password_changed";
    public const string Unlocked = "user.unlocked";
    public const string SignedIn = "user.signed_in";
    public const string SignedInByProxy = "user.signed_in_by_proxy";
    public const string SignInRefused = "user.sign_in_refused";
    public const string LockedOut = "user.locked_out";
    public const string SignedOut = "user.signed_out";
    public const string RoleAdded = "role.added";
    public const string RoleChanged = "role.changed";
    public const string RoleRemoved = "role.removed";
    /// <summary>Asked of Sales; so it is with those below, each of its service. What became of it the page of the thing tells.</summary>
    public const string ChannelAdded = "channel.added";
    public const string ChannelChanged = "channel.changed";
    public const string SourceAdded = "source.added";
    public const string SourceChanged = "source.changed";
    /// <summary>Dead letters were asked to be sent again; the subject is their queue.</summary>
    public const string Replayed = "messages.replayed";
    /// <summary>Default roles, and the first administrator.</summary>
    public const string SetUp = "console.set_up";
}
