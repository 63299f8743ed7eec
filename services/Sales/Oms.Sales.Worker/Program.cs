using Oms.Sales;
using Oms.Hosting;

return await OmsHost.RunAsync<SalesDefaults>(args, "Sales", SalesService.With, defaults => defaults.Faults());
