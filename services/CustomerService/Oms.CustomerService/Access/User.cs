namespace Oms.CustomerService.Access;

/// <summary>Somebody who signs in.</summary>
public sealed record User
{
    /// <summary>As it is shown and as the other services hear it; never changed.</summary>
    public required string Name { get; init; }

    public string DisplayName { get; init; } = "";

    /// <summary>Empty when there is none.</summary>
    public string Email { get; init; } = "";

    /// <summary>Names of roles, ordered.</summary>
    public ValueList<string> Roles { get; init; } = [];

    /// <summary>Of which sources orders are seen (U-3); an order without a source only by who has all.</summary>
    public Scope Sources { get; init; } = Scope.All;

    /// <summary>IANA id; times are shown and exported in it (U-3).</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>A culture such as <c>de-DE</c>, by which dates and amounts are written; empty: by the browser's language.</summary>
    public string Culture { get; init; } = "";

    /// <summary>Who is not active cannot sign in, and may nothing.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Null: signs in by a proxy only.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>Somebody else chose the password: nothing else is shown before it is changed.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>In a row; see <see cref="LockOut"/>.</summary>
    public int FailedSignIns { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Raised by everything that ends sessions: a cookie made at another stamp is worth nothing.</summary>
    public int Stamp { get; init; } = 1;

    /// <summary>Made by a proxy's headers: roles follow its groups where groups are configured.</summary>
    public bool IsFromProxy { get; init; }

    public string Id => IdOf(Name);

    /// <summary>Ann and ann are one user.</summary>
    public static string IdOf(string name) => name.ToLowerInvariant();
}
