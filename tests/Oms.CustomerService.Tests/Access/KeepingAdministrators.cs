using Oms.CustomerService.Access;
using Oms.Testing;

namespace Oms.CustomerService.Tests.Access;

/// <summary>Nobody locks himself out of administration, and somebody of level 1 stays.</summary>
[Rule("U-1")]
internal sealed class KeepingAdministrators
{
    private static User Ada => Crew.Staff.User("ada");

    private static Staff Two => Crew.Staff.With(Crew.Who("eve", "Administrator"));

    [Test]
    public void nobody_takes_his_own_access([Values] bool isTheLast)
    {
        var staff = isTheLast ? Crew.Staff : Two;
        Assert.That(staff.Save("ada", Ada with { IsActive = false }).Reasons.Single().Expected, Does.StartWith("a change after which you can still manage users"));
        Assert.That(staff.Save("ada", Ada with { Roles = ["Supervisor"] }).Paths(), Is.EqualTo(new[] { "$" }), "a lower level is not as now");
        Assert.That(staff.Save("ada", Ada with { Roles = ["Administrator", "New Member"] }).Result, Is.Not.Null);
    }

    [Test]
    public void somebody_else_takes_it() => Assert.That(Two.Save("eve", Ada with { IsActive = false }).Result, Is.Not.Null);

    [Test]
    public void nobody_empties_the_role_he_manages_by() => Assert.Multiple(() =>
    {
        Assert.That(SaveRole.Decide(Two, "ada", DefaultRoles.Administrator with { Permissions = [Permission.ViewOrders] }, isNew: false).Paths(), Is.EqualTo(new[] { "$" }));
        Assert.That(SaveRole.Decide(Two, "ada", DefaultRoles.Administrator with { Level = 2 }, isNew: false).Paths(), Is.EqualTo(new[] { "$" }));
        Assert.That(SaveRole.Decide(Two, "ada", DefaultRoles.Administrator with { Permissions = [Permission.ManageUsers] }, isNew: false).Result, Is.Not.Null);
    });

    [Test]
    public void a_lone_leader_who_is_not_active_counts_as_none()
    {
        var staff = Two.With(Ada with { IsActive = false });
        Assert.That(staff.Save("eve", staff.User("eve") with { Roles = [] }).Result, Is.Null);
    }
}
