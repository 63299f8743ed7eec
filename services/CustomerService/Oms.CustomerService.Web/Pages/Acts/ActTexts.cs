namespace Oms.CustomerService.Web.Pages.Acts;

/// <summary>The words of the forms by which agents act: ActTexts.resx.</summary>
internal sealed class ActTexts;
