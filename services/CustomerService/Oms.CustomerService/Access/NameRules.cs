namespace Oms.CustomerService.Access;

/// <summary>What people type into the forms of users and roles.</summary>
internal static class NameRules
{
    private const int Longest = NameAttribute.Longest;

    private const int LongestText = 100;

    private const int LongestEmail = 254;

    private const int LongestFound = 80;

    /// <summary>It stands in addresses and in what the other services note as who did it.</summary>
    public static IEnumerable<Reason> UserName(string name)
    {
        if (name.Length is 0 or > Longest || !name.All(character => char.IsLetterOrDigit(character) || ".-_@+".Contains(character)) || name.All(character => character == '.'))
            yield return At("$.name", $"1 to {Longest} letters, digits and . - _ @ +", name);
    }

    public static IEnumerable<Reason> RoleName(string name)
    {
        if (name.Length is 0 or > Longest || name != name.Trim() || !name.All(character => char.IsLetterOrDigit(character) || " .-_&()".Contains(character)) || name.All(character => character == '.'))
            yield return At("$.name", $"1 to {Longest} letters, digits, spaces and . - _ & ( )", name);
    }

    public static IEnumerable<Reason> DisplayName(string name)
    {
        if (name.Length > LongestText || name.Any(char.IsControl))
            yield return At("$.display_name", $"at most {LongestText} characters", name);
    }

    public static IEnumerable<Reason> Email(string email)
    {
        if (email.Length > 0 && (email.Length > LongestEmail || email.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
            || email.Split('@') is not [{ Length: > 0 }, { Length: > 0 }]))
            yield return At("$.email", "an e-mail address, or nothing", email);
    }

    public static Reason At(string path, string expected, string found) =>
        new(path, expected, found.Length == 0 ? "nothing" : found.Length <= LongestFound ? found : found[..LongestFound]);
}
