global using Oms.Contracts;
global using Oms.CustomerService.Stored;
