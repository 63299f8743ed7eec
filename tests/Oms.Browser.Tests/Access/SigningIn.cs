namespace Oms.Browser.Tests.Access;

internal sealed class SigningIn : AtTheDesk
{
    private const string First = "told by the administrator";

    protected override BrowserNewContextOptions Options => new();

    [Test]
    public async Task whoever_comes_for_the_first_time_chooses_a_password_before_anything_else()
    {
        await AddAsync("ann");
        await Page.SignInAsync("ann", First);
        await Expect(Page.GetByText("Somebody else chose your password.")).ToBeVisibleAsync();

        await Page.GotoAsync("/orders");
        await Expect(Page).ToHaveURLAsync(Here("/profile"));

        await Page.ChangePasswordAsync(First, "nobody else knows this");
        await Page.GotoAsync("/orders");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Orders" })).ToBeVisibleAsync();
    }

    [Test]
    public async Task a_wrong_password_does_not_let_in()
    {
        await Page.SignInAsync("admin", "a guess of somebody");

        await Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("That did not let you in");
        await Expect(Page.GetByLabel("Name")).ToHaveValueAsync("admin");
        await Expect(Page.GetByLabel("Password")).ToHaveValueAsync("");
    }

    [Test]
    public async Task who_signed_out_is_out()
    {
        await AddAsync("bea");
        await Page.SignInAsync("bea", First);
        await Page.ChangePasswordAsync(First, "nobody else knows this");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Expect(Page.GetByText("You have signed out.")).ToBeVisibleAsync();

        await Page.GotoAsync("/orders");
        await Expect(Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in" })).ToBeVisibleAsync();
    }

    /// <summary>The administrator adds a user who may see orders.</summary>
    private static async Task AddAsync(string name)
    {
        await using var visit = await Visit.BeginAsync(new() { StorageState = Stage.SignedIn });
        var page = visit.Page;
        await page.GotoAsync("/admin/users");
        await page.Locator("#name").FillAsync(name);
        await page.Locator("#password").FillAsync(First);
        await page.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await page.GetByLabel("Customer Support").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        Assert.That(visit.Faults, Is.Empty);
    }

    private static string Here(string path) => new Uri(Stage.Address, path).ToString();
}
