using NodaTime;
using Oms.CustomerService.Access;

namespace Oms.CustomerService.Web.Access;

/// <summary>Who looks at a page, and what he may.</summary>
internal sealed class CurrentUser
{
    public string Name { get; } = "nobody";

    /// <summary>Every date is shown in it.</summary>
    public DateTimeZone Zone { get; } = DateTimeZone.Utc;

    /// <summary>Of which channels a permission holds.</summary>
    public Scope Channels(string permission) => Name.Length == 0 ? Scope.None : Scope.All;

    /// <summary>Whose orders he sees (U-3).</summary>
    public Scope Sources { get; } = Scope.All;

    /// <summary>Whether a permission holds in a channel.</summary>
    public bool May(string permission, string channel) => Channels(permission).Has(channel);
}
