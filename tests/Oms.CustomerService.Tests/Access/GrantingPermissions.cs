using Oms.CustomerService.Access;
using Oms.Testing;

namespace Oms.CustomerService.Tests.Access;

/// <summary>Roles add up, and each permission stays in the channels of the role that gives it.</summary>
internal sealed class GrantingPermissions
{
    private static readonly Role Views = Crew.Role("Views", 3, Permission.ViewOrders) with { Channels = Scope.All };
    private static readonly Role Cancels = Crew.Role("Cancels", 3, Permission.ViewOrders, Permission.Cancel) with { Channels = Scope.Of("ST1", "ST2") };
    private static readonly Role Nowhere = Crew.Role("Nowhere", 3, Permission.Export, Permission.ManageUsers) with { Channels = Scope.None };

    private static Grants Of(params Role[] roles) => Grants.Of(Crew.Who("u", [.. roles.Select(role => role.Name)]), roles);

    [Test, Rule("U-1")]
    public void a_user_may_what_one_of_his_roles_gives() => Assert.Multiple(() =>
    {
        Assert.That(Of(Views, Cancels).May(Permission.Cancel), Is.True);
        Assert.That(Of(Views).May(Permission.Cancel), Is.False);
        Assert.That(Grants.Of(Crew.Who("u", "Views"), [Views, Cancels]).May(Permission.Cancel), Is.False, "a role of somebody else");
        Assert.That(Of().May(Permission.ViewOrders), Is.False);
    });

    [Test, Rule("U-2")]
    public void a_permission_holds_in_the_channels_of_the_role_that_gives_it() => Assert.Multiple(() =>
    {
        Assert.That(Of(Views, Cancels).May(Permission.Cancel, "ST1"), Is.True);
        Assert.That(Of(Views, Cancels).May(Permission.Cancel, "ST3"), Is.False, "another role's channels");
        Assert.That(Of(Views, Cancels).May(Permission.ViewOrders, "ST3"), Is.True);
        Assert.That(Of(Cancels, Cancels with { Name = "More", Channels = Scope.Of("ST3") }).Channels(Permission.Cancel), Is.EqualTo(Scope.Of("ST1", "ST2", "ST3")));
    });

    [Test, Rule("U-2")]
    public void all_includes_channels_that_come_later() => Assert.Multiple(() =>
    {
        Assert.That(Of(Views).May(Permission.ViewOrders, "A channel of tomorrow"), Is.True);
        Assert.That(Of(Cancels).May(Permission.ViewOrders, "A channel of tomorrow"), Is.False);
    });

    [Test, Rule("U-2")]
    public void with_no_channels_nothing_of_a_channel_is_permitted() => Assert.Multiple(() =>
    {
        Assert.That(Of(Nowhere).May(Permission.Export), Is.False);
        Assert.That(Of(Nowhere).May(Permission.ManageUsers), Is.True, "is of no channel");
    });

    [Test, Rule("U-3")]
    public void an_order_without_a_source_is_seen_by_who_has_all_sources() => Assert.Multiple(() =>
    {
        var some = Grants.Of(Crew.Who("u", "Views") with { Sources = Scope.Of("WH1") }, [Views]);
        Assert.That(some.Reaches(Permission.ViewOrders, "ST1", ["WH1", "WH2"]), Is.True);
        Assert.That(some.Reaches(Permission.ViewOrders, "ST1", ["WH2"]), Is.False);
        Assert.That(some.Reaches(Permission.ViewOrders, "ST1", []), Is.False, "not sourced yet, or a backorder");
        Assert.That(Of(Views).Reaches(Permission.ViewOrders, "ST1", []), Is.True);
        Assert.That(Of(Cancels).Reaches(Permission.ViewOrders, "ST3", ["WH1"]), Is.False, "all sources, another channel");
    });

    [Test]
    public void who_is_not_active_may_nothing() =>
        Assert.That(Grants.Of(Crew.Who("u", "Views") with { IsActive = false }, [Views]).May(Permission.ViewOrders), Is.False);

    [Test]
    public void default_roles_give_what_exists_in_all_channels() => Assert.Multiple(() =>
    {
        Assert.That(DefaultRoles.All.SelectMany(role => role.Permissions).Except(Permission.All), Is.Empty);
        Assert.That(DefaultRoles.All.Select(role => role.Channels), Is.All.EqualTo(Scope.All));
        Assert.That(DefaultRoles.Administrator.Permissions, Is.EquivalentTo(Permission.All));
        Assert.That(DefaultRoles.All.Where(role => role.Level == Role.Highest).Select(role => role.Name), Is.EqualTo(new[] { "Administrator" }));
        Assert.That(DefaultRoles.NewMember.Permissions, Is.SubsetOf(DefaultRoles.CustomerSupport.Permissions));
    });
}
