using Oms.CustomerService.Access;

namespace Oms.CustomerService.Tests.Access;

/// <summary>Passwords at the door, and how long it stays closed.</summary>
internal sealed class SigningIn
{
    private static readonly User Ann = Crew.Who("ann");

    private static User Failed(int times, DateTimeOffset? at = null) =>
        Enumerable.Range(0, times).Aggregate(Ann, (user, _) => SignIn.Decide(user, fits: false, at ?? Crew.Now).Changed ?? user);

    [Test]
    public void the_right_password_lets_in_and_failures_are_forgotten()
    {
        var outcome = SignIn.Decide(Failed(4), fits: true, Crew.Now);
        Assert.That(outcome, Is.EqualTo(new SignInOutcome(true, Ann)));
    }

    [Test]
    public void five_wrong_ones_close_it_for_a_quarter_of_an_hour() => Assert.Multiple(() =>
    {
        Assert.That(LockOut.IsLocked(Failed(4), Crew.Now), Is.False);
        Assert.That(Failed(5).LockedUntil, Is.EqualTo(Crew.Now.AddMinutes(15)));
        Assert.That(SignIn.Decide(Failed(5), fits: true, Crew.Now.AddMinutes(14)), Is.EqualTo(new SignInOutcome(false, null)));
        Assert.That(SignIn.Decide(Failed(5), fits: true, Crew.Now.AddMinutes(15)).IsSignedIn, Is.True);
    });

    [Test]
    public void while_it_is_closed_nothing_makes_it_longer() => Assert.That(LockOut.Fail(Failed(5), Crew.Now.AddMinutes(5)), Is.EqualTo(Failed(5)));

    [Test]
    public void afterwards_it_counts_from_the_beginning() => Assert.Multiple(() =>
    {
        var again = LockOut.Fail(Failed(5), Crew.Now.AddMinutes(20));
        Assert.That(again.FailedSignIns, Is.EqualTo(1));
        Assert.That(LockOut.IsLocked(again, Crew.Now.AddMinutes(20)), Is.False);
    });

    [Test]
    public void nobody_else_comes_in_with_any_password() => Assert.Multiple(() =>
    {
        Assert.That(SignIn.Decide(null, fits: true, Crew.Now).IsSignedIn, Is.False);
        Assert.That(SignIn.Decide(Ann with { IsActive = false }, fits: true, Crew.Now).IsSignedIn, Is.False);
        Assert.That(SignIn.Decide(Ann with { PasswordHash = null }, fits: true, Crew.Now).IsSignedIn, Is.False);
    });

    [TestCase("twelve chars", true)]
    [TestCase("elevenchars", false)]
    [TestCase("aaaaaaaaaaaaaaaa", false)]
    [TestCase("ann-ANN-ann-1", false)]
    [TestCase("annual report 12", true)]
    public void a_password_is_long_and_more_than_the_name(string password, bool isGood) =>
        Assert.That(PasswordPolicy.Against(Ann, password, isAsBefore: false).Any(), Is.Not.EqualTo(isGood));

    [Test]
    public void a_changed_password_is_another_and_ends_sessions() => Assert.Multiple(() =>
    {
        var first = Ann with { MustChangePassword = true, FailedSignIns = 2 };
        Assert.That(ChangePassword.Decide(first, current: true, "correct horse", isAsBefore: false, password => $"hash of {password}").Result,
            Is.EqualTo(Ann with { PasswordHash = "hash of correct horse", Stamp = 2 }));
        Assert.That(ChangePassword.Decide(first, current: false, "correct horse", isAsBefore: true, _ => "").Paths(), Is.EqualTo(new[] { "$.current", "$.password" }));
        Assert.That(ChangePassword.Decide(Ann with { PasswordHash = null }, current: true, "correct horse", isAsBefore: false, _ => "").Result, Is.Null);
    });

    [Test]
    public void a_password_from_somebody_else_is_to_be_changed_and_opens_the_account() => Assert.Multiple(() =>
    {
        var staff = Crew.Staff.With(Failed(5) with { Roles = ["Customer Support"] });
        var set = ChangePassword.Decide(staff, "sue", "ann", "correct horse", isAsBefore: false, _ => "hash").Result!;
        Assert.That((set.MustChangePassword, set.LockedUntil, set.Stamp), Is.EqualTo((true, (DateTimeOffset?)null, 2)));
        Assert.That(Unlock.Decide(staff, "sue", "ann").Result!.LockedUntil, Is.Null);
        Assert.That(ChangePassword.Decide(staff, "sue", "ada", "correct horse", isAsBefore: false, _ => "hash").Result, Is.Null);
        Assert.That(Unlock.Decide(staff, "ann", "ann").Result, Is.Null);
    });

    [Test]
    public void what_is_one_s_own_is_edited_by_oneself() => Assert.Multiple(() =>
    {
        Assert.That(EditProfile.Decide(Ann, "Ann B", "UTC", "de-DE", zone => zone == "UTC", culture => culture == "de-DE").Result, Is.EqualTo(Ann with { DisplayName = "Ann B", Culture = "de-DE" }));
        Assert.That(EditProfile.Decide(Ann, new('x', 101), "Mars", "xx", zone => zone == "UTC", culture => culture == "de-DE").Paths(), Is.EqualTo(new[] { "$.display_name", "$.zone", "$.culture" }));
    });
}
