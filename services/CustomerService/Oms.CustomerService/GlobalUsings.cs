global using Oms.Contracts;
