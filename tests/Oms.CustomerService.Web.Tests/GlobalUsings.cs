global using Fact = Oms.Contracts.History.Fact;
global using Oms.Contracts;
global using Oms.Testing;
