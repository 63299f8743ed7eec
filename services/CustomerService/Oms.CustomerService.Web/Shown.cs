using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Oms.Contracts.Common;
using Oms.CustomerService.Web.Access;

namespace Oms.CustomerService.Web;

/// <summary>How moments and money read for who looks.</summary>
internal sealed class Shown(CurrentUser user)
{
    private static readonly ZonedDateTimePattern Seconds = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss", null);

    /// <summary>In the user's zone.</summary>
    public string Time(DateTimeOffset at) => Seconds.Format(Instant.FromDateTimeOffset(at).InZone(user.Zone));

    /// <summary>For whoever points at it.</summary>
    public static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>With the decimals of the currency: <c>1,234.50 EUR</c>.</summary>
    public static string Money(decimal amount, string currency) =>
        $"{amount.ToString($"N{Currency.DecimalsOf(currency)}", CultureInfo.InvariantCulture)} {currency}".TrimEnd();
}
