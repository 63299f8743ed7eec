using Microsoft.AspNetCore.Http.HttpResults;
using Oms.CustomerService.Access;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Pages.Seeing;

namespace Oms.CustomerService.Web.Seeing;

/// <summary>The addresses of an order's page.</summary>
internal static class OrderPages
{
    public static void MapOrderPages(this WebApplication app)
    {
        app.MapGet("/orders/{store}/{id}", (string store, string id, string? history, OrderReader orders, CancellationToken token) => ShowAsync<OrderPage>(store, id, history, orders, token))
            .RequirePermission(Permission.ViewOrders);
        // What changes of it while it is open.
        app.MapGet("/orders/{store}/{id}/sections", (string store, string id, string? history, OrderReader orders, CancellationToken token) => ShowAsync<OrderSections>(store, id, history, orders, token))
            .RequirePermission(Permission.ViewOrders);
    }

    private static async Task<Results<RazorComponentResult<T>, NotFound>> ShowAsync<T>(string store, string id, string? history, OrderReader orders, CancellationToken token)
        where T : Microsoft.AspNetCore.Components.IComponent =>
        await orders.FindAsync(store, id, token) is { } order
            ? new RazorComponentResult<T>(new Dictionary<string, object?> { ["Order"] = order with { Kind = KindOf(history) } })
            : TypedResults.NotFound();

    /// <summary>What is no kind filters nothing.</summary>
    private static HistoryKind? KindOf(string? history) => Enum.TryParse<HistoryKind>(history, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;
}
