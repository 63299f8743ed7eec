global using Oms.Contracts;
global using Oms.Deciding;
