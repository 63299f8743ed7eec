namespace Oms.CustomerService.Flows.Knowledge;

/// <summary>After that, what has not happened will not happen.</summary>
internal sealed record End(DateTimeOffset At, string Why);
