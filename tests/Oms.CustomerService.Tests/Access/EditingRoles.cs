using Oms.CustomerService.Access;
using Oms.Testing;

namespace Oms.CustomerService.Tests.Access;

/// <summary>Which roles an administrator makes of what.</summary>
[Rule("U-1")]
internal sealed class EditingRoles
{
    private static Verdict<Role> Save(string by, Role role, bool isNew = false, Staff? staff = null) => SaveRole.Decide(staff ?? Crew.Staff, by, role, isNew);

    [TestCase("sue", 3, ExpectedResult = true)]
    [TestCase("sue", 2, ExpectedResult = false)]
    [TestCase("sue", 1, ExpectedResult = false)]
    [TestCase("ada", 1, ExpectedResult = true)]
    [TestCase("ada", 4, ExpectedResult = false)]
    [TestCase("ann", 3, ExpectedResult = false)]
    public bool a_role_is_added_at_a_level_that_is_seen(string by, int level) => Save(by, Crew.Role("Fresh", level, Permission.ViewOrders), isNew: true).Result is not null;

    [Test]
    public void a_role_that_is_not_seen_is_not_edited() => Assert.Multiple(() =>
    {
        Assert.That(Save("sue", DefaultRoles.Administrator with { Level = 3 }).Paths(), Is.EqualTo(new[] { "$.name" }));
        Assert.That(Save("sue", DefaultRoles.Supervisor).Paths(), Is.EqualTo(new[] { "$.name" }));
        Assert.That(Save("sue", Crew.Role("Nobody's", 3)).Paths(), Is.EqualTo(new[] { "$.name" }));
    });

    [Test]
    public void below_level_1_only_what_one_may_oneself_is_handed_on() => Assert.Multiple(() =>
    {
        Assert.That(Save("sue", Crew.Role("Fresh", 3, Permission.Replay), isNew: true).Reasons.Single().ToString(), Is.EqualTo(
            "$.permissions: expected what you may yourself, in channels you have (none), found system.events.replay in all"));
        Assert.That(Save("sue", DefaultRoles.OperationsSpecialist with { Level = 3 }).Result, Is.Not.Null, "what was there before may stay");
        Assert.That(Save("ada", Crew.Role("Fresh", 3, Permission.Replay), isNew: true).Result, Is.Not.Null);
    });

    [Test, Rule("U-2")]
    public void below_level_1_only_channels_one_has_are_handed_on()
    {
        var staff = Crew.With("sid", Crew.Role("Local", 2, Permission.ManageUsers, Permission.Cancel) with { Channels = Scope.Of("ST1") });
        var role = Crew.Role("Fresh", 3, Permission.Cancel);
        Assert.Multiple(() =>
        {
            Assert.That(Save("sid", role with { Channels = Scope.Of("ST1") }, isNew: true, staff).Result, Is.Not.Null);
            Assert.That(Save("sid", role with { Channels = Scope.Of("ST1", "ST2") }, isNew: true, staff).Result, Is.Null);
            Assert.That(Save("sid", role, isNew: true, staff).Result, Is.Null);
            Assert.That(Save("sid", Crew.Role("Fresh", 3, Permission.ManageUsers), isNew: true, staff).Result, Is.Not.Null, "is of no channel");
        });
    }

    [Test]
    public void a_name_is_taken_in_any_case_and_permissions_are_known_ones() => Assert.Multiple(() =>
    {
        Assert.That(Save("ada", Crew.Role("SUPERVISOR", 3), isNew: true).Paths(), Is.EqualTo(new[] { "$.name" }));
        Assert.That(Save("ada", Crew.Role("a/b", 3, "cs.fly"), isNew: true).Paths(), Is.EqualTo(new[] { "$.name", "$.permissions" }));
        Assert.That(Save("ada", Crew.Role("x", 3, Permission.Cancel, Permission.ViewOrders), isNew: true).Result!.Permissions, Is.EqualTo(new[] { Permission.ViewOrders, Permission.Cancel }));
    });

    [Test]
    public void a_role_that_somebody_has_is_not_removed() => Assert.Multiple(() =>
    {
        Assert.That(RemoveRole.Decide(Crew.Staff, "ada", "Supervisor").Reasons.Single().Found, Is.EqualTo("Supervisor, which 1 has"));
        Assert.That(RemoveRole.Decide(Crew.Staff, "sue", "New Member").Result, Is.EqualTo(DefaultRoles.NewMember));
        Assert.That(RemoveRole.Decide(Crew.Staff, "sue", "Administrator").Result, Is.Null);
        Assert.That(RemoveRole.Decide(Crew.Staff, "ann", "New Member").Result, Is.Null);
    });
}
