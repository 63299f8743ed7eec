using Oms.CustomerService.Access;

namespace Oms.CustomerService.Tests.Access;

/// <summary>What of a change an entry shows.</summary>
internal sealed class AuditingChanges
{
    [Test]
    public void only_what_changed_is_told() => Assert.That(
        Differences.Between(Crew.Staff.User("ann"), Crew.Staff.User("ann") with { Roles = ["Supervisor"], IsActive = false, Stamp = 7 }),
        Is.EqualTo(new AuditChange[] { new("roles", "Customer Support", "Supervisor"), new("active", "yes", "no") }));

    [Test]
    public void a_password_is_told_in_no_form() => Assert.That(
        Differences.Between(Crew.Staff.User("ann"), Crew.Staff.User("ann") with { PasswordHash = "other" }), Is.Empty);

    [Test]
    public void what_is_added_or_removed_is_told_whole() => Assert.Multiple(() =>
    {
        var role = Crew.Role("Fresh", 3, Permission.Cancel);
        Assert.That(Differences.Between(null, role).Select(change => (change.Before, change.After)), Is.EqualTo(new[] { ("", "3"), ("", "cs.order.cancel"), ("", "all") }));
        Assert.That(Differences.Between(role, null).Select(change => (change.Before, change.After)), Is.EqualTo(new[] { ("3", ""), ("cs.order.cancel", ""), ("all", "") }));
        Assert.That(Differences.Between(null, Crew.Who("bob")).Select(change => change.Member), Does.Contain("active"));
    });
}
