using Oms.Logistics;
using Oms.Hosting;

return await OmsHost.RunAsync<LogisticsDefaults>(args, "Logistics", LogisticsService.With, defaults => defaults.Faults());
