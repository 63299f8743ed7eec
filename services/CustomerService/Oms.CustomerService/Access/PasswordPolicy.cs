namespace Oms.CustomerService.Access;

/// <summary>What a password must be: long, rather than of many kinds of characters, and not what anybody would try first.</summary>
public static class PasswordPolicy
{
    public const int Shortest = 12;

    /// <summary>Hashing takes time by length.</summary>
    public const int Longest = 256;

    /// <param name="user">Whose it is to be.</param>
    /// <param name="password">As it was typed; never part of a reason.</param>
    /// <param name="isAsBefore">Whether it fits the password there is.</param>
    /// <param name="path">The member of the form.</param>
    public static IEnumerable<Reason> Against(User user, string password, bool isAsBefore, string path = "$.password")
    {
        if (password.Length is < Shortest or > Longest)
            yield return new(path, $"{Shortest} to {Longest} characters", $"{password.Length}");
        else if (password.Contains(user.Name, StringComparison.OrdinalIgnoreCase) && password.Length - user.Name.Length < Shortest)
            yield return new(path, "more than your user name", "the user name in it");
        else if (password.Distinct().Count() < 4)
            yield return new(path, "four different characters or more", "too few");
        if (isAsBefore)
            yield return new(path, "another password than before", "the same");
    }
}
