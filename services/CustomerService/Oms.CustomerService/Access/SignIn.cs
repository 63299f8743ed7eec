namespace Oms.CustomerService.Access;

/// <summary>
/// Somebody gives a name and a password. Whoever is refused hears the same, whether the name is unknown, the password wrong
/// or the account closed: the difference would tell a stranger which names there are.
/// </summary>
public static class SignIn
{
    public static Reason Refusal { get; } = new(
        "$", $"the name and the password of an active user; after {LockOut.Failures} wrong ones an account is closed for {LockOut.Lasts.TotalMinutes:0} minutes", "something else");

    /// <param name="user">Null for an unknown name.</param>
    /// <param name="fits">Whether the password is the user's.</param>
    /// <param name="now">UTC.</param>
    public static SignInOutcome Decide(User? user, bool fits, DateTimeOffset now) => user switch
    {
        null or { IsActive: false } or { PasswordHash: null } => new(false, null),
        _ when LockOut.IsLocked(user, now) => new(false, null),
        _ when !fits => new(false, LockOut.Fail(user, now)),
        _ => new(true, LockOut.Lift(user)),
    };
}

/// <summary>Whether somebody is in, and what becomes of the user.</summary>
/// <param name="IsSignedIn">Else <see cref="SignIn.Refusal"/> is shown.</param>
/// <param name="Changed">Null when nothing is to be stored.</param>
public sealed record SignInOutcome(bool IsSignedIn, User? Changed);
