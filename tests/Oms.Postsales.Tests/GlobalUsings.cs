global using Oms.Contracts;
global using Oms.Deciding;
global using Oms.Testing;
