using Oms.Contracts;
using Oms.CustomerService.Access;

namespace Oms.CustomerService.Web.Access;

/// <summary>What an address demands of who asks; one without any, and not open to all, is answered to nobody.</summary>
/// <param name="AnyOf">Permissions of which one is enough; none: whoever has signed in.</param>
internal sealed record Permitted(ValueList<string> AnyOf)
{
    /// <summary>In the path of whatever belongs to one channel.</summary>
    public const string ChannelValue = "store";
}

/// <summary>Also for who must change his password first.</summary>
internal sealed record BeforePasswordChange;

internal static class PermittedExtensions
{
    /// <summary>
    /// One of the permissions is needed: in the channel that the path names as <c>{store}</c>, else in any. What is behind an
    /// address without a channel asks <see cref="CurrentUser"/> for the channels itself.
    /// </summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder builder, params string[] anyOf) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new Permitted(anyOf.ToValueList()));

    /// <summary>For everybody who has signed in: what is his own.</summary>
    public static TBuilder RequireSignIn<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Permitted([]));

    public static TBuilder AllowBeforePasswordChange<TBuilder>(this TBuilder builder) where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new BeforePasswordChange());

    /// <summary>What is missing, for people to read; null when nothing is.</summary>
    public static string? Missing(this Permitted? permitted, CurrentUser user, string? channel)
    {
        if (permitted is null)
            return "a permission that nobody has: this address declares none";
        if (permitted.AnyOf.Count == 0 || permitted.AnyOf.Any(permission => channel is null || !Permission.IsOfChannel(permission) ? user.May(permission) : user.May(permission, channel)))
            return null;
        var names = string.Join(" or ", permitted.AnyOf);
        return channel is null ? names : $"{names} in {channel}";
    }
}
