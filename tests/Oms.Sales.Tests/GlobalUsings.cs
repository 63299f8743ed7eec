global using Oms.Contracts;
global using Oms.Contracts.Sales.OrderManagement;
global using Oms.Deciding;
global using Oms.Sales.Orders;
global using HoldReason = Oms.Sales.Orders.Holding.HoldReason;
global using Oms.Testing;
global using Order = Oms.Sales.Orders.Order;
global using OrderLine = Oms.Contracts.Sales.OrderLine;
global using WireOrder = Oms.Contracts.Sales.Order;
