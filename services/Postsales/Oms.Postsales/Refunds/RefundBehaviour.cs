using Oms.Contracts.Postsales.RefundManagement;
using Oms.Contracts.Sales.PaymentManagement;

namespace Oms.Postsales.Refunds;

/// <summary>What a refund's facts make known: to the world its status, to Sales what is to be paid.</summary>
internal static class RefundBehaviour
{
    public static Behaviour Make() => new Behaviour<Refund, RefundEvent>("refund", RefundFold.Evolve, Announce);

    private static IEnumerable<Outgoing> Announce(Refund state, RefundEvent fact) => fact switch
    {
        RefundEvent.Opened { IsReleasedAtOnce: true } => [Asked(state, null)],
        RefundEvent.ReleaseAsked asked => [Asked(state, asked.IsOffline ? true : null)],
        RefundEvent.Failed => [],
        _ => [new(new Updated { Refund = WritingARefund.Of(state) })],
    };

    private static Outgoing Asked(Refund state, bool? isOffline) => new(new Contracts.Sales.PaymentManagement.Refund
    {
        SalesChannelId = state.Content.Store,
        OrderId = state.Content.OrderId,
        CreditNoteNumber = state.Content.CreditNote,
        RefundType = state.Content.Type,
        Offline = isOffline,
        Currency = state.Content.Currency,
        Amount = state.Content.Lines.Sum(line => line.Amount.Gross()),
        Lines = state.Content.Lines
            .Select(line => new RefundedLine { LineNumber = line.LineNumber, PaymentReference = line.PaymentReference, Amount = line.Amount.Gross() })
            .ToValueList(),
    });
}
