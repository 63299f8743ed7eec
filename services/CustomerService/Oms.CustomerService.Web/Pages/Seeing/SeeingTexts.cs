namespace Oms.CustomerService.Web.Pages.Seeing;

/// <summary>The words of an order's page: SeeingTexts.resx.</summary>
internal sealed class SeeingTexts;
