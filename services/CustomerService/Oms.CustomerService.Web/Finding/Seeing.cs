using Oms.CustomerService.Access;
using Oms.CustomerService.Web.Access;

namespace Oms.CustomerService.Web.Finding;

/// <summary>Of which orders somebody may do something.</summary>
internal static class Seeing
{
    /// <summary>Those he sees, in channels where he has the permission, too.</summary>
    public static Sight Sight(this CurrentUser user, string permission = Permission.ViewOrders) =>
        new(Both(user.Channels(Permission.ViewOrders), user.Channels(permission)), user.Sources);

    private static Scope Both(Scope one, Scope other) => one.IsAll ? other : other.IsAll ? one : Scope.Of(one.Names.Where(other.Has));
}
