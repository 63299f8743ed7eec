using Oms.CustomerService.Web;
using Oms.Hosting;

return await OmsHost.RunAsync<ConsoleSettings>(args, "Console", ConsoleService.With, settings => settings.Faults(), ConsolePages.All);
