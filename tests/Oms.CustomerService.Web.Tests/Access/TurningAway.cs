using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Oms.CustomerService.Access;
using Oms.CustomerService.Web.Access;

namespace Oms.CustomerService.Web.Tests.Access;

/// <summary>What programs and htmx hear, who cannot follow a redirect to a page.</summary>
internal sealed class TurningAway
{
    private static readonly Permitted Views = new([Permission.ViewOrders]);

    private static readonly User Ann = new() { Name = "ann", Roles = ["Views"] };

    private static readonly Role ViewsSt1 = new() { Name = "Views", Permissions = [Permission.ViewOrders], Channels = Scope.Of("ST1") };

    [Test]
    public async Task a_program_is_told_in_json() => Assert.Multiple(async () =>
    {
        Assert.That(await AskAsync("GET", "/api/orders/ST1", Views), Is.EqualTo((401, """{"error":{"code":401,"data":[{"path":"$","expected":"somebody who has signed in","found":"nobody"}]}}""")));
        Assert.That(await AskAsync("GET", "/api/orders/ST2", Views, Ann, channel: "ST2"),
            Is.EqualTo((403, """{"error":{"code":403,"data":[{"path":"$","expected":"cs.orders.view in ST2","found":"none of it in your roles"}]}}""")));
        Assert.That(await AskAsync("GET", "/api/orders/ST1", Views, Ann, channel: "ST1"), Is.EqualTo((200, "")));
    });

    [Test]
    public async Task a_program_sends_json_or_a_token() => Assert.Multiple(async () =>
    {
        Assert.That((await AskAsync("POST", "/api/orders/search", Views, Ann, type: "application/json; charset=utf-8")).Status, Is.EqualTo(200));
        Assert.That((await AskAsync("POST", "/api/orders/search", Views, Ann, type: "text/plain")).Status, Is.EqualTo(400), "another site's form can send that");
    });

    [Test]
    public async Task htmx_is_sent_to_the_sign_in_and_back_to_the_page_it_is_part_of()
    {
        var context = Context("GET", "/orders/ST1/1/flow", Views, "ST1", "");
        context.Request.Headers["HX-Request"] = "true";
        context.Request.Headers["HX-Current-URL"] = "https://console.example/orders/ST1/1?tab=flow";
        await PassAsync(context, new());
        Assert.That((context.Response.StatusCode, $"{context.Response.Headers["HX-Redirect"]}"), Is.EqualTo((401, "/sign-in?returnUrl=%2Forders%2FST1%2F1%3Ftab%3Dflow")));
    }

    [Test]
    public async Task an_address_that_declares_nothing_is_answered_to_nobody() =>
        Assert.That((await AskAsync("GET", "/api/new", null, Ann)).Body, Does.Contain("this address declares none"));

    [Test]
    public async Task somebody_else_s_password_opens_nothing() =>
        Assert.That((await AskAsync("GET", "/api/orders/ST1", Views, Ann with { MustChangePassword = true }, channel: "ST1")).Status, Is.EqualTo(403));

    private static async Task<(int Status, string Body)> AskAsync(string method, string path, Permitted? demands, User? user = null, string? channel = null, string type = "")
    {
        var context = Context(method, path, demands, channel, type);
        var me = new CurrentUser();
        if (user is not null)
            me.Is(user, [ViewsSt1], []);
        var isThrough = await PassAsync(context, me);
        context.Response.Body.Position = 0;
        return (isThrough ? 200 : context.Response.StatusCode, await new StreamReader(context.Response.Body).ReadToEndAsync());
    }

    private static async Task<bool> PassAsync(DefaultHttpContext context, CurrentUser me)
    {
        var isThrough = false;
        Task Next(HttpContext _)
        {
            isThrough = true;
            return Task.CompletedTask;
        }
        await new Gate(Next, new NoToken()).InvokeAsync(context, me);
        return isThrough;
    }

    private static DefaultHttpContext Context(string method, string path, Permitted? demands, string? channel, string type)
    {
        var context = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        (context.Request.Method, context.Request.Path, context.Request.ContentType) = (method, path, type);
        context.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse(path), 0, new(demands is null ? [] : [demands]), path));
        if (channel is not null)
            context.Request.RouteValues["store"] = channel;
        return context;
    }

    private sealed class NoToken : IAntiforgery
    {
        public AntiforgeryTokenSet GetAndStoreTokens(HttpContext httpContext) => throw new NotSupportedException();

        public AntiforgeryTokenSet GetTokens(HttpContext httpContext) => throw new NotSupportedException();

        public Task<bool> IsRequestValidAsync(HttpContext httpContext) => Task.FromResult(false);

        public void SetCookieTokenAndHeader(HttpContext httpContext) => throw new NotSupportedException();

        public Task ValidateRequestAsync(HttpContext httpContext) => throw new NotSupportedException();
    }
}
