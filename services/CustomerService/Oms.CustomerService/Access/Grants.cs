namespace Oms.CustomerService.Access;

/// <summary>What a user may do where: the union over the roles, each permission only in the channels of the role that gives it (U-2).</summary>
public sealed class Grants
{
    private readonly Dictionary<string, Scope> _channels = [];

    private Grants(Scope sources) => Sources = sources;

    /// <summary>Nobody's.</summary>
    public static Grants None { get; } = new(Scope.None);

    /// <summary>Of which sources orders are seen (U-3).</summary>
    public Scope Sources { get; }

    /// <summary>Who is not active may nothing.</summary>
    public static Grants Of(User user, IEnumerable<Role> roles)
    {
        if (!user.IsActive)
            return None;
        var grants = new Grants(user.Sources);
        foreach (var role in roles.Where(role => user.Roles.Contains(role.Name)))
        {
            foreach (var permission in role.Permissions)
                grants._channels[permission] = grants.Channels(permission).Union(role.ChannelsOf(permission));
        }
        return grants;
    }

    /// <summary>Where it is permitted; all for a permission that is of no channel and is had.</summary>
    public Scope Channels(string permission) => _channels.GetValueOrDefault(permission, Scope.None);

    /// <summary>Anywhere at all: whether a page is offered.</summary>
    public bool May(string permission) => Channels(permission) != Scope.None;

    public bool May(string permission, string channel) => Channels(permission).Has(channel);

    /// <summary>
    /// Whether an order of a channel is in reach: one of its sources is the user's, and while it has none, as before it is
    /// sourced or as a backorder, the user has all of them (U-3).
    /// </summary>
    public bool Reaches(string permission, string channel, IReadOnlyCollection<string> sources) =>
        May(permission, channel) && (Sources.IsAll || sources.Any(Sources.Has));
}
