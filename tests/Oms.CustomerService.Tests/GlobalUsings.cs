global using Oms.CustomerService.Flows;
