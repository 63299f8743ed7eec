using System.Net;

namespace Oms.CustomerService.Access;

/// <summary>Single sign-on by a reverse proxy that names who is there in headers. Off while no proxy is listed.</summary>
public sealed record ProxySettings
{
    /// <summary>Addresses or networks (<c>10.0.0.0/8</c>) whose headers are believed. It must itself remove them from what it is sent.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    public string UserHeader { get; init; } = "X-Forwarded-User";

    public string EmailHeader { get; init; } = "X-Forwarded-Email";

    public string NameHeader { get; init; } = "X-Forwarded-Preferred-Username";

    /// <summary>Several in one header are separated by commas.</summary>
    public string GroupsHeader { get; init; } = "X-Forwarded-Groups";

    /// <summary>Group to role. When there are any, roles of users whom a proxy made follow their groups at each sign-in.</summary>
    public IReadOnlyDictionary<string, string> GroupRoles { get; init; } = new Dictionary<string, string>();

    /// <summary>The role of a user who was unknown; empty: unknown users are refused.</summary>
    public string NewUserRole { get; init; } = "";

    public bool IsOn => Addresses.Count > 0;

    /// <summary>Whether a connection comes from a proxy of the list; an IPv4 address may come as IPv6.</summary>
    public bool Trusts(IPAddress? remote)
    {
        if (remote is null)
            return false;
        var address = remote.IsIPv4MappedToIPv6 ? remote.MapToIPv4() : remote;
        return Addresses.Any(listed => IPAddress.TryParse(listed, out var one) ? one.Equals(address) : IPNetwork.TryParse(listed, out var network) && network.Contains(address));
    }

    /// <summary>What is wrong with them.</summary>
    public IEnumerable<Reason> Faults() =>
    [
        .. Addresses.Where(listed => !IPAddress.TryParse(listed, out _) && !IPNetwork.TryParse(listed, out _))
            .Select(listed => NameRules.At("Proxy:Addresses", "addresses or networks such as 10.0.0.0/8", listed)),
        .. UserHeader.Length > 0 ? Array.Empty<Reason>() : [NameRules.At("Proxy:UserHeader", "the name of a header", UserHeader)],
    ];
}
