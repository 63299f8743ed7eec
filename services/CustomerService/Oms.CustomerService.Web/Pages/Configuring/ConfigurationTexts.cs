namespace Oms.CustomerService.Web.Pages.Configuring;

/// <summary>The words of the forms by which sales channels and sources are configured: ConfigurationTexts.resx.</summary>
internal sealed class ConfigurationTexts;
