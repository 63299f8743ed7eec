using Microsoft.AspNetCore.Identity;
using Oms.CustomerService.Access;

namespace Oms.CustomerService.Web.Access;

/// <summary>Hashes by ASP.NET Core Identity: PBKDF2 with a salt of its own for each.</summary>
internal sealed class Passwords
{
    private readonly PasswordHasher<User> _hasher = new();
    private readonly User _nobody;

    public Passwords()
    {
        var nobody = new User { Name = "" };
        _nobody = nobody with { PasswordHash = _hasher.HashPassword(nobody, "a password nobody has") };
    }

    public string Hash(string password) => _hasher.HashPassword(_nobody, password);

    /// <summary>Takes as long for who is not there, or has no password, as for anybody else.</summary>
    public bool Fits(User? user, string password) => Fits(user, password, out _);

    /// <inheritdoc cref="Fits(User?, string)"/>
    /// <param name="user">Who says so.</param>
    /// <param name="password">What he says.</param>
    /// <param name="isWeak">The password is right, and was hashed with less work than passwords are today.</param>
    public bool Fits(User? user, string password, out bool isWeak)
    {
        var known = user is { PasswordHash: not null } ? user : _nobody;
        var result = _hasher.VerifyHashedPassword(known, known.PasswordHash!, password);
        var fits = result != PasswordVerificationResult.Failed && known != _nobody;
        isWeak = fits && result == PasswordVerificationResult.SuccessRehashNeeded;
        return fits;
    }
}
