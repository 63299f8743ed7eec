global using Fact = Oms.Contracts.History.Fact;
