using Oms.Contracts.Common;
using Oms.Contracts.Sales;
using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Acting;

/// <summary>What is wrong with a new shipping address; paths are the names of the form's fields.</summary>
internal static class WishingForAnAddress
{
    private const int LongestText = 200;

    public static IEnumerable<Reason> Faults(Wish.ChangeAddress wish, OrderView order)
    {
        if (PlanningToReaddress.PlacesOf(order).FirstOrDefault(place => place.Lines.Contains(wish.Line)) is not { } place)
            return [new("which", "a line of this order that goes to an address", $"{wish.Line}")];
        return place.WhyNot is { } why ? [new("which", "lines that are delivered", why)]
            : Wrong(wish.Address).ToValueList() is { Count: > 0 } wrong ? wrong
            : !wish.IsForced && !IsSame(wish.Address.CountryCode.ToUpperInvariant(), place.Address.CountryCode)
                ? [new("country", $"{place.Address.CountryCode}, which the order's taxes were counted for, or the tick below", wish.Address.CountryCode)]
            : IsWhereItGoes(wish.Address, place.Address) ? [new("address1", "another address than before", "the same")]
            : [];
    }

    private static IEnumerable<Reason> Wrong(ShippingAddress said)
    {
        foreach (var (name, text) in new[] { ("first_name", said.FirstName), ("last_name", said.LastName), ("address1", said.Address1), ("city", said.City), ("country", said.CountryCode) })
        {
            if (string.IsNullOrWhiteSpace(text))
                yield return new(name, "a text", "nothing");
        }
        foreach (var (name, text) in Texts(said))
        {
            if (text?.Length > LongestText || text?.Any(char.IsControl) == true)
                yield return new(name, $"at most {LongestText} characters, no control characters", $"{text.Length}");
        }
        if (said.CountryCode is { Length: > 0 } country && (country.Length != 2 || !country.All(char.IsAsciiLetter)))
            yield return new("country", "two letters, such as US", country);
    }

    private static (string Name, string? Text)[] Texts(ShippingAddress said) =>
    [
        ("first_name", said.FirstName), ("last_name", said.LastName), ("company", said.CompanyName), ("address1", said.Address1), ("address2", said.Address2), ("city", said.City),
        ("state", said.State), ("zip", said.Zip), ("phone", said.Phone), ("email", said.Email),
    ];

    /// <summary>Nothing would come of it. A telephone number and an e-mail that are left out stay.</summary>
    private static bool IsWhereItGoes(ShippingAddress said, Address now) =>
        IsSame(said.FirstName, now.FirstName) && IsSame(said.LastName, now.LastName) && IsSame(said.CompanyName, PlanningToReaddress.CompanyOf(now)) && IsSame(said.Address1, now.Address1)
        && IsSame(said.Address2, now.Address2) && IsSame(said.City, now.City) && IsSame(said.State, now.State) && IsSame(said.Zip, now.Zip) && IsSame(said.CountryCode.ToUpperInvariant(), now.CountryCode)
        && (string.IsNullOrEmpty(said.Phone) || said.Phone == now.Phone) && (string.IsNullOrEmpty(said.Email) || said.Email == now.Email);

    private static bool IsSame(string? one, string? other) => string.Equals(one ?? "", other ?? "", StringComparison.Ordinal);
}
