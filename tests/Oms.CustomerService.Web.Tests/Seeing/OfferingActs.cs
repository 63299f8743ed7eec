using AngleSharp.Dom;
using Oms.CustomerService.Access;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Pages.Seeing;
using Oms.CustomerService.Web.Tests.Access;

namespace Oms.CustomerService.Web.Tests.Seeing;

/// <summary>Role by action by channel: every cell, on the page of an order. What a page offers its address takes: <see cref="KeepingToPermissions"/>.</summary>
[Rule("U-2")]
internal sealed class OfferingActs
{
    /// <summary>In the menu, possible or greyed; typed here, not asked of the code that is looked at.</summary>
    private static readonly (string Name, string Permission)[] Menu =
    [
        ("Cancel full order", "cs.order.cancel"), ("Cancel selected lines", "cs.order.cancel"), ("New return", "cs.return.create"), ("New appeasement", "cs.appeasement.create"),
        ("New exchange", "cs.exchange.create"), ("New reshipment", "cs.reshipment.create"), ("Change shipping address", "cs.order.address"),
        ("Hold order", "payments.exceptions.manage"), ("End hold", "payments.exceptions.manage"),
    ];

    /// <summary>Beside what they are about, only while they can be done.</summary>
    private static readonly (string Address, string Permission)[] Buttons =
    [
        ("approve-return?which=R9", "cs.return.approve"), ("cancel-return?which=R9", "cs.return.approve"), ("release-refund?which=CN1", "cs.refund.manage"), ("cancel-refund?which=CN1", "cs.refund.manage"),
        ("retry-payment?which=2", "payments.exceptions.manage"), ("mark-as-paid?which=2", "payments.exceptions.manage"), ("close-exception?which=2", "payments.exceptions.manage"),
    ];

    private static readonly Role[] Roles = [.. DefaultRoles.All, new() { Name = "All of ST1", Level = 3, Permissions = Permission.All, Channels = Scope.Of("ST1") }, new() { Name = "Nothing", Level = 1, Channels = Scope.All }];

    private static IEnumerable<TestCaseData> Cells => Roles.SelectMany(role => new[] { "ST1", "ST2" }.Select(channel => new TestCaseData(role, channel).SetArgDisplayNames(role.Name, channel)));

    [TestCaseSource(nameof(Cells))]
    public async Task a_page_offers_what_the_role_gives_there(Role role, string channel)
    {
        var user = new CurrentUser();
        user.Is(new User { Name = "ann", Roles = [role.Name] }, [role], []);
        var view = Seen.View with
        {
            Store = channel,
            Returns = [.. Seen.View.Returns, new() { Rma = "R9", Status = "REQUESTED", IsPreauthorised = true, CreatedAt = Seen.Noon }],
        };
        var page = await Rendered.OfAsync<OrderPage>("Order", Seen.Shown(view), user);
        var isThere = role.Channels.IsAll || role.Channels.Names.Contains(channel);

        var offered = page.QuerySelectorAll("details[data-menu] li > *").Select(NameOf);
        Assert.That(offered, Is.EqualTo(Menu.Where(each => isThere && role.Permissions.Contains(each.Permission)).Select(each => each.Name)));
        var addresses = page.QuerySelectorAll("a[href*='which=']").Select(link => link.GetAttribute("href")!.Split('/')[^1]).Distinct();
        Assert.That(addresses, Is.EquivalentTo(Buttons.Where(each => isThere && role.Permissions.Contains(each.Permission)).Select(each => each.Address)));
        Assert.That(page.QuerySelector("form[action$='/comment']") is not null, Is.EqualTo(isThere && role.Permissions.Contains("cs.comment.create")));
    }

    /// <summary>Without the reason why it cannot be done now.</summary>
    private static string NameOf(IElement item) => item.ChildNodes.OfType<IText>().First().Data.Trim();
}
