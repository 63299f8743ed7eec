namespace Oms.CustomerService.Web.Pages.Access;

/// <summary>Where somebody goes after the sign-in.</summary>
internal static class ReturnTo
{
    /// <summary>The address, if it is one of ours; else the start. Browsers read <c>//</c> and <c>/\</c> as another host, and skip what they do not print.</summary>
    public static string Local(string? address) =>
        address is ['/', .. var rest] && rest is not ['/' or '\\', ..] && !rest.Any(character => char.IsControl(character) || character == '\\') ? address : "/";
}
