namespace Oms.CustomerService.Web.Pages.Events;

/// <summary>The words of System &gt; Events: EventTexts.resx.</summary>
internal sealed class EventTexts;
