namespace Oms.CustomerService.Web.Pages.Access;

/// <summary>The words of sign-in, profile, users, roles and audit: AccessTexts.resx.</summary>
internal sealed class AccessTexts;
