namespace Oms.CustomerService.Web.Pages.Exceptions;

/// <summary>The words of the payment exceptions: ExceptionTexts.resx.</summary>
internal sealed class ExceptionTexts;
