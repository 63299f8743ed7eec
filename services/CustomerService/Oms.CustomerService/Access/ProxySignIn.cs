using System.Net;

namespace Oms.CustomerService.Access;

/// <summary>Somebody comes through a proxy that says who it is.</summary>
public static class ProxySignIn
{
    /// <param name="settings">Which proxies and headers.</param>
    /// <param name="remote">Who opened the connection itself: not what a header says.</param>
    /// <param name="header">The values of a header; none when it is not there.</param>
    /// <param name="staff">As it is.</param>
    /// <returns>Null when nobody is named, or by nobody who is believed: then a password is asked for.</returns>
    public static Verdict<User>? Decide(ProxySettings settings, IPAddress? remote, Func<string, IReadOnlyList<string>> header, Staff staff)
    {
        if (!settings.Trusts(remote) || NameOf(settings, header) is not { } name)
            return null;
        if (name.Length == 0)
            return Verdict<User>.Refused(NameRules.At($"$.{settings.UserHeader}", "one user", $"{header(settings.UserHeader).Count} headers"));
        return staff.FindUser(name) switch
        {
            { IsActive: false } => Verdict<User>.Refused(NameRules.At($"$.{settings.UserHeader}", "an active user", name)),
            { } user => Verdict<User>.Of(user.IsFromProxy ? Followed(settings, header, user, staff) : user),
            null when settings.NewUserRole.Length == 0 => Verdict<User>.Refused(NameRules.At($"$.{settings.UserHeader}", "a user of this console; an administrator adds one", name)),
            null => Verdict<User>.Unless([.. NameRules.UserName(name)], Followed(settings, header, Made(settings, name), staff)),
        };
    }

    /// <summary>Who the headers name, if anybody does; empty when they name several.</summary>
    public static string? NameOf(ProxySettings settings, Func<string, IReadOnlyList<string>> header) => header(settings.UserHeader) switch
    {
        [] => null,
        [var one] when string.IsNullOrWhiteSpace(one) => null,
        [var one] => one.Trim(),
        _ => "",
    };

    private static User Made(ProxySettings settings, string name) => new() { Name = name, Roles = [settings.NewUserRole], IsFromProxy = true };

    /// <summary>What the proxy knows of a user is right there: particulars, and roles where groups are configured.</summary>
    private static User Followed(ProxySettings settings, Func<string, IReadOnlyList<string>> header, User user, Staff staff)
    {
        var email = One(header, settings.EmailHeader);
        var displayName = One(header, settings.NameHeader);
        var followed = user with
        {
            Email = NameRules.Email(email).Any() || email.Length == 0 ? user.Email : email,
            DisplayName = NameRules.DisplayName(displayName).Any() || displayName.Length == 0 ? user.DisplayName : displayName,
        };
        if (settings.GroupRoles.Count == 0)
            return followed;
        var groups = settings.GroupsHeader.Length == 0 ? [] : header(settings.GroupsHeader).SelectMany(value => value.Split(',')).Select(group => group.Trim());
        ValueList<string> roles = [.. groups.Select(group => settings.GroupRoles.GetValueOrDefault(group, "")).Append(settings.NewUserRole)
            .Where(role => staff.FindRole(role) is not null).Distinct().Order(StringComparer.Ordinal)];
        return roles.Equals(user.Roles) ? followed : followed with { Roles = roles, Stamp = user.Stamp + 1 };
    }

    private static string One(Func<string, IReadOnlyList<string>> header, string name) =>
        name.Length > 0 && header(name) is [var one] ? one.Trim() : "";
}
