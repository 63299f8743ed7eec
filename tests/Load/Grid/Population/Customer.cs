using System.Globalization;
using Oms.Contracts.Common;

namespace Oms.Load.Grid.Population;

/// <summary>Somebody who buys, as his number has it.</summary>
/// <param name="Id">The shop's.</param>
/// <param name="Home">Where he lives.</param>
/// <param name="Gift">To whom he sends some of his orders.</param>
internal sealed record Customer(string Id, Country Country, Address Home, Address Gift)
{
    private const double RareName = 0.5;

    public static Customer Of(int number)
    {
        var dice = new Dice((ulong)number + (1UL << 40));
        var country = CountryOf(dice.Below(100));
        return new(FormattableString.Invariant($"C{number:000000}"), country, AddressOf(ref dice, country, number), AddressOf(ref dice, country, number + 500));
    }

    private static Country CountryOf(int percent)
    {
        var at = 0;
        while (percent >= Country.All[at].Share)
            percent -= Country.All[at++].Share;
        return Country.All[at];
    }

    private static Address AddressOf(ref Dice dice, Country country, int number)
    {
        var (given, family) = (dice.Often(country.Given), dice.Hits(RareName) ? dice.Name() : dice.Often(country.Family));
        var mailbox = $"{Plain(given)}{dice.Any([".", "_", ""])}{Plain(family)}{(dice.Hits(0.6) ? (number % 1000).ToString(CultureInfo.InvariantCulture) : "")}";
        return new()
        {
            FirstName = given,
            LastName = family,
            Address1 = string.Format(CultureInfo.InvariantCulture, country.Street, dice.Name(), 1 + dice.Skewed(400)),
            Address2 = dice.Hits(0.1) ? $"Apt {dice.Below(90)}" : null,
            City = dice.Hits(0.3) ? $"{dice.Name()}ville" : dice.Often(country.Cities),
            State = country.States.Length > 0 ? dice.Often(country.States) : null,
            Zip = dice.Fill(country.Zip),
            CountryCode = country.Code,
            Phone = dice.Fill(country.Phone),
            Email = $"{mailbox}@{(dice.Hits(0.08) ? $"{Plain(dice.Name())}.example" : dice.Often(country.Mails))}",
        };
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetter)).ToLowerInvariant();
}
