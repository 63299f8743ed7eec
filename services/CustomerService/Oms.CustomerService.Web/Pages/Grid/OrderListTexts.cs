namespace Oms.CustomerService.Web.Pages.Grid;

/// <summary>The words of the page of orders: OrderListTexts.resx.</summary>
internal sealed class OrderListTexts;
