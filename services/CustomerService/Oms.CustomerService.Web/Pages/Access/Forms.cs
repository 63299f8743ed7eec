using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Primitives;
using Oms.CustomerService.Access;
using Oms.CustomerService.Web.Access;

namespace Oms.CustomerService.Web.Pages.Access;

/// <summary>What was entered, and what is answered to it.</summary>
internal static class Forms
{
    private const string All = "all";

    private const string Some = "some";

    public static string Text(this IFormCollection form, string name) => $"{form[name]}".Trim();

    public static bool Flag(this IFormCollection form, string name) => form[name] != StringValues.Empty;

    public static IEnumerable<string> Many(this IFormCollection form, string name) => form[name].OfType<string>();

    /// <summary>None, all, or ids by commas.</summary>
    public static Scope Scope(this IFormCollection form, string name) => form.Text(name) switch
    {
        All => CustomerService.Access.Scope.All,
        Some => CustomerService.Access.Scope.Of(form.Text($"{name}_ids").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        _ => CustomerService.Access.Scope.None,
    };

    public static Doing Does(this HttpContext context, string action)
    {
        var services = context.RequestServices;
        return new(services.GetRequiredService<CurrentUser>().Name, action, ClientAddress.Of(context, services.GetRequiredService<ConsoleSettings>().Proxy));
    }

    /// <summary>A page; with reasons it is the form again, as it was entered.</summary>
    public static RazorComponentResult<TPage> Page<TPage>(bool isRefused, params (string Name, object? Value)[] parameters) where TPage : Microsoft.AspNetCore.Components.IComponent =>
        new(parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value)) { StatusCode = isRefused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };

    /// <summary>After a change: loading the page again must not repeat it.</summary>
    public static IResult Done(string address, string said) => new SeeOther($"{address}?said={said}");

    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
