using System.Net;
using Oms.CustomerService.Access;

namespace Oms.CustomerService.Web.Access;

/// <summary>Where a request comes from: the connection's address, or what a listed proxy says it was at its own door.</summary>
internal static class ClientAddress
{
    public static string Of(HttpContext context, ProxySettings proxy)
    {
        var remote = context.Connection.RemoteIpAddress;
        // The last is the proxy's own; those before it anybody could have written.
        var said = proxy.Trusts(remote) ? $"{context.Request.Headers["X-Forwarded-For"]}".Split(',')[^1].Trim() : "";
        return IPAddress.TryParse(said, out var client) ? $"{client}" : $"{remote}";
    }
}
