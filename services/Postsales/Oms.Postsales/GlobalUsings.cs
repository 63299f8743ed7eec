global using Oms.Contracts;
global using Oms.Deciding;
// The document of an order is an Order, too; on the wire it is Sales'.
global using WireOrder = Oms.Contracts.Sales.Order;
