using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Oms.Contracts.Common;
using Oms.CustomerService.Web.Access;

namespace Oms.CustomerService.Web;

/// <summary>How moments and money read for who looks: in his zone and by his culture.</summary>
internal sealed class Shown(CurrentUser user)
{
    private static readonly ZonedDateTimePattern Seconds = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss", null);

    /// <summary>As his culture writes a date and a time; <c>2026-03-01 14:30:05</c> where none is known.</summary>
    public string Time(DateTimeOffset at)
    {
        if (user.Culture.Equals(CultureInfo.InvariantCulture))
            return Sortable(at);
        var local = Local(at).ToDateTimeUnspecified();
        return $"{local.ToString("d", user.Culture)} {local.ToString("T", user.Culture)}";
    }

    /// <summary>For sheets, which are sorted and read by programs: <c>2026-03-01 14:30:05</c>.</summary>
    public string Sortable(DateTimeOffset at) => Seconds.Format(Local(at));

    /// <summary>For whoever points at it.</summary>
    public static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>With the decimals of the currency: <c>1,234.50 EUR</c>, or <c>1.234,50 EUR</c>.</summary>
    public string Money(decimal amount, string currency) =>
        $"{amount.ToString($"N{Currency.DecimalsOf(currency)}", user.Culture)} {currency}".TrimEnd();

    private ZonedDateTime Local(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(user.Zone);
}
