namespace Oms.CustomerService.Web.Seeing;

/// <summary>Addresses that storefronts and warehouses wrote.</summary>
internal static class OutsideAddress
{
    /// <summary>The address if it is one of http or https, as browsers read it; null of any other, such as <c>javascript:</c>.</summary>
    public static string? Of(string? written) =>
        Uri.TryCreate(written, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps) ? address.AbsoluteUri : null;
}
