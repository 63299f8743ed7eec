using Oms.Contracts;
using Oms.CustomerService.Access;

namespace Oms.CustomerService.Web;

/// <summary>The section <c>Console</c>.</summary>
internal sealed record ConsoleSettings
{
    /// <summary>How long a page waits for the quote of another service.</summary>
    public TimeSpan QuotePatience { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long an open page is told what happens before its browser has to come again and is asked anew who it is and what it may see.</summary>
    public TimeSpan LetInFor { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Of the user <c>admin</c>, who is made when there is nobody; to be changed at the first sign-in. Null: one is made up and logged.</summary>
    public string? FirstPassword { get; init; }

    /// <summary>How often a minute an address may give a password.</summary>
    public int SignInsPerAddress { get; init; } = 20;

    /// <summary>How often a minute a password may be given for one name.</summary>
    public int SignInsPerName { get; init; } = 10;

    /// <summary>Browsers send cookies by https only: for a console behind a proxy that ends https. Else only where they came by https.</summary>
    public bool SecureCookies { get; init; }

    /// <summary>How long messages in and out are kept; 0: they are not even listened to.</summary>
    public int MessageLogDays { get; init; } = 7;

    /// <summary>How many of them are kept at most.</summary>
    public long MessageLogRows { get; init; } = 1_000_000;

    /// <summary>Single sign-on; off while no address is listed.</summary>
    public ProxySettings Proxy { get; init; } = new();

    internal CookieSecurePolicy CookieSecurity => SecureCookies ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;

    public IEnumerable<Reason> Faults()
    {
        foreach (var fault in Proxy.Faults())
            yield return fault;
        if (FirstPassword is { Length: < PasswordPolicy.Shortest })
            yield return new("FirstPassword", $"{PasswordPolicy.Shortest} characters or more", $"{FirstPassword.Length}");
        if (SignInsPerAddress < 1 || SignInsPerName < 1)
            yield return new("SignInsPerAddress, SignInsPerName", "1 or more", $"{SignInsPerAddress}, {SignInsPerName}");
        if (MessageLogDays is < 0 or > 3650 || MessageLogRows < 1)
            yield return new("MessageLogDays, MessageLogRows", "0 to 3650, and 1 or more", $"{MessageLogDays}, {MessageLogRows}");
        if (LetInFor < TimeSpan.FromSeconds(1) || LetInFor > TimeSpan.FromHours(1))
            yield return new("LetInFor", "00:00:01 to 01:00:00", $"{LetInFor}");
        if (QuotePatience <= TimeSpan.Zero || QuotePatience > TimeSpan.FromSeconds(2))
            yield return new("QuotePatience", "more than nothing and at most 00:00:02", $"{QuotePatience}");
    }
}
