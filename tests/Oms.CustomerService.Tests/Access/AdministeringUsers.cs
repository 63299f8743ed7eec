using Oms.CustomerService.Access;
using Oms.Testing;

namespace Oms.CustomerService.Tests.Access;

/// <summary>Who manages whom, by levels.</summary>
[Rule("U-1")]
internal sealed class AdministeringUsers
{
    [TestCase(1, "1 2 3")]
    [TestCase(2, "3")]
    [TestCase(3, "")]
    public void level_1_sees_all_level_2_sees_level_3_and_level_3_sees_none(int level, string seen)
    {
        var staff = Crew.With("me", Crew.Role("Mine", level, Permission.ManageUsers));
        Assert.That(string.Join(' ', Enumerable.Range(1, 3).Where(Administrator.Of(staff, "me")!.Sees)), Is.EqualTo(seen));
    }

    [Test]
    public void a_level_counts_only_with_the_permission()
    {
        var staff = Crew.With("me", Crew.Role("High", 1, Permission.ViewOrders), Crew.Role("Low", 2, Permission.ManageUsers));
        Assert.That(Administrator.Of(staff, "me")!.Level, Is.EqualTo(2));
        Assert.That(Administrator.Of(staff, "ann"), Is.Null);
    }

    [TestCase("ada", "ada sue ann ole new")]
    [TestCase("sue", "ann ole new")]
    public void a_user_is_seen_when_all_his_roles_are(string by, string seen)
    {
        var administrator = Administrator.Of(Crew.Staff, by)!;
        Assert.That(string.Join(' ', Crew.Staff.Users.Where(user => administrator.Sees(user, Crew.Staff)).Select(user => user.Name)), Is.EqualTo(seen));
        Assert.That(Administrator.Of(Crew.Staff, "sue")!.Sees(Crew.Who("x", "Customer Support", "Supervisor"), Crew.Staff), Is.False);
    }

    [TestCase("sue", "new", "Customer Support", ExpectedResult = true)]
    [TestCase("sue", "new", "Supervisor", ExpectedResult = false)]
    [TestCase("sue", "new", "Administrator", ExpectedResult = false)]
    [TestCase("sue", "sue", "Customer Support", ExpectedResult = false)]
    [TestCase("ada", "new", "Administrator", ExpectedResult = true)]
    [TestCase("ada", "new", "No such role", ExpectedResult = false)]
    [TestCase("ann", "new", "New Member", ExpectedResult = false)]
    public bool only_roles_that_are_seen_are_given(string by, string to, string role)
    {
        var user = Crew.Staff.User(to);
        return Crew.Staff.Save(by, user with { Roles = [.. user.Roles, role] }).Result is not null;
    }

    [Test]
    public void a_role_that_is_not_seen_is_not_taken()
    {
        var saved = Crew.Staff.Save("sue", Crew.Staff.User("ada") with { Roles = [] });
        Assert.That(saved.Reasons.Single().ToString(), Is.EqualTo("$.name: expected a user whom you see, found ada"));
    }

    [Test]
    public void what_decides_about_access_ends_sessions_and_nothing_else_does() => Assert.Multiple(() =>
    {
        var ann = Crew.Staff.User("ann");
        Assert.That(Crew.Staff.Save("sue", ann with { DisplayName = "Ann", Zone = "Europe/Berlin" }).Result!.Stamp, Is.EqualTo(ann.Stamp));
        Assert.That(Crew.Staff.Save("sue", ann with { Roles = [] }).Result!.Stamp, Is.GreaterThan(ann.Stamp));
        Assert.That(Crew.Staff.Save("sue", ann with { IsActive = false }).Result!.Stamp, Is.GreaterThan(ann.Stamp));
        Assert.That(Crew.Staff.Save("sue", ann with { Sources = Scope.None }).Result!.Stamp, Is.GreaterThan(ann.Stamp));
    });

    [Test]
    public void secrets_are_nothing_that_an_administrator_saves()
    {
        var ann = Crew.Staff.User("ann");
        Assert.That(Crew.Staff.Save("sue", ann with { PasswordHash = "mine", MustChangePassword = true, Stamp = 9, IsFromProxy = true }).Result, Is.EqualTo(ann));
    }

    [Test]
    public void a_new_user_has_a_name_of_his_own() => Assert.Multiple(() =>
    {
        Assert.That(Crew.Staff.Save("sue", Crew.Who("bob", "New Member"), isNew: true).Result, Is.EqualTo(Crew.Who("bob", "New Member") with { PasswordHash = null, Stamp = 2 }));
        Assert.That(Crew.Staff.Save("sue", Crew.Who("ANN"), isNew: true).Paths(), Is.EqualTo(new[] { "$.name" }));
        Assert.That(Crew.Staff.Save("sue", Crew.Who("a/b") with { Email = "x", Zone = "Mars/Base" }, isNew: true).Paths(), Is.EqualTo(new[] { "$.name", "$.email", "$.zone" }));
        Assert.That(Crew.Staff.Save("sue", Crew.Who("bob"), isNew: false).Paths(), Is.EqualTo(new[] { "$.name" }));
    });

    [Test, Rule("U-3")]
    public void below_level_1_only_sources_that_one_has_are_given()
    {
        var staff = Crew.Staff.With(Crew.Staff.User("sue") with { Sources = Scope.Of("WH1") }).With(Crew.Staff.User("ann") with { Sources = Scope.Of("WH2") });
        Assert.Multiple(() =>
        {
            Assert.That(staff.Save("sue", staff.User("ann") with { Sources = Scope.Of("WH1", "WH2") }).Result, Is.Not.Null, "what was there before may stay");
            Assert.That(staff.Save("sue", staff.User("ann") with { Sources = Scope.Of("WH3") }).Paths(), Is.EqualTo(new[] { "$.sources" }));
            Assert.That(staff.Save("sue", staff.User("ann") with { Sources = Scope.All }).Paths(), Is.EqualTo(new[] { "$.sources" }));
            Assert.That(staff.Save("ada", staff.User("ann") with { Sources = Scope.All }).Result, Is.Not.Null);
        });
    }
}
