using System.Globalization;
using NodaTime;
using Oms.CustomerService.Access;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Searching;

namespace Oms.CustomerService.Web.Access;

/// <summary>Who looks at a page, and what he may: read anew with every request, so that what an administrator takes is gone at once.</summary>
internal sealed class CurrentUser
{
    private Grants _grants = Grants.None;

    /// <summary>As a record; null before anybody has signed in.</summary>
    public User? User { get; private set; }

    public bool IsSignedIn => User is not null;

    /// <summary>What commands carry as who sent them; empty before anybody has signed in.</summary>
    public string Name => User?.Name ?? "";

    /// <summary>For people to read.</summary>
    public string DisplayName => User is { DisplayName.Length: > 0 } user ? user.DisplayName : Name;

    /// <summary>Every date is shown and exported in it (U-3).</summary>
    public DateTimeZone Zone { get; private set; } = DateTimeZone.Utc;

    /// <summary>Dates and amounts on pages are written by it; where the invariant one, in an order that sorts.</summary>
    public CultureInfo Culture { get; private set; } = CultureInfo.InvariantCulture;

    /// <summary>Of which sources orders are seen; an order without one only with all (U-3).</summary>
    public Scope Sources => _grants.Sources;

    /// <summary>Of which channels a permission holds (U-2).</summary>
    public Scope Channels(string permission) => _grants.Channels(permission);

    /// <summary>Whether a permission holds anywhere.</summary>
    public bool May(string permission) => _grants.May(permission);

    /// <summary>Whether a permission holds in a channel.</summary>
    public bool May(string permission, string channel) => _grants.May(permission, channel);

    /// <summary>Whether it holds for an order of a channel that these sources have.</summary>
    public bool Reaches(string permission, string channel, IReadOnlyCollection<string> sources) => _grants.Reaches(permission, channel, sources);

    /// <inheritdoc cref="Reaches(string, string, IReadOnlyCollection{string})"/>
    public bool Reaches(string permission, OrderView order) =>
        // As the grid has it: what is found can be opened.
        Reaches(permission, order.Store, OrderEntry.Of(order).Sources);

    /// <summary>From here on the request is this user's.</summary>
    /// <param name="user">Who it is.</param>
    /// <param name="roles">That he has.</param>
    /// <param name="languages">Of his browser, best first: how dates are written when he has chosen nothing.</param>
    public void Is(User user, IEnumerable<Role> roles, IEnumerable<string> languages)
    {
        User = user;
        Zone = Zones.Of(user.Zone);
        Culture = Cultures.Of(user.Culture, languages);
        _grants = Grants.Of(user, roles);
    }
}
