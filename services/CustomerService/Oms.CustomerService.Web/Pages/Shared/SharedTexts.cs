namespace Oms.CustomerService.Web.Pages.Shared;

/// <summary>The words that all pages have in common: SharedTexts.resx.</summary>
internal sealed class SharedTexts;
