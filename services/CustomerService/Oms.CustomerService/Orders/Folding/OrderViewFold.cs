using Oms.Contracts.History;
using Oms.CustomerService.Flows;
using Oms.CustomerService.Orders.Telling;

namespace Oms.CustomerService.Orders.Folding;

/// <summary>From the facts of all services about one order to the whole of what a page shows. Every stream is folded for itself: between services no clock is compared.</summary>
internal static class OrderViewFold
{
    public static OrderView? Of(IEnumerable<Fact> facts)
    {
        var all = facts.InOrder().ToList();
        if (SoldOrderFold.Of(In(all, Party.Sales, "order")) is not { } order)
            return null;
        var money = MoneyFold.Of(In(all, Party.Sales, "payments"));
        var children = ChildFold.Of(In(all, Party.Postsales, "order"));
        var returns = Streams(all, Party.Postsales, "return", ReturnFold.Of).OrderBy(view => view.Rma, StringComparer.Ordinal).ToValueList();
        return new()
        {
            Store = order.Placed.Store,
            Id = order.Placed.Id,
            Kind = ChildFold.KindOf(order.Placed.Origin),
            OriginalOrderId = order.Placed.OriginalOrderId,
            Placed = order.Placed,
            Status = order.Status.Code,
            StatusReason = order.Status.Reason,
            StatusDate = order.StatusDate,
            Currency = CurrencyOf(order),
            Lines = order.Lines.Select(line => Line(line, returns, children)).OrderBy(line => line.Number).ToValueList(),
            Holds = order.Holds,
            Money = MoneySection.Of(order, money),
            Exceptions = ExceptionFold.Of(order, In(all, Party.Sales, "payments")),
            Returns = returns,
            Refunds = Streams(all, Party.Postsales, "refund", RefundFold.Of).OrderBy(view => view.CreditNote, StringComparer.Ordinal).ToValueList(),
            Shipments = Streams(all, Party.Logistics, "shipment_request", ShipmentFold.Of)
                .OrderBy(view => view.AskedAt).ThenBy(view => view.RequestId, StringComparer.Ordinal).ToValueList(),
            Children = children,
            History = HistoryOf.Facts(all, money.Operations, CurrencyOf(order)),
        };
    }

    private static LineView Line(SoldLine line, ValueList<ReturnView> returns, ValueList<ChildView> children)
    {
        var number = line.Placed.LineNumber;
        var child = children.LastOrDefault(each => each.Lines.Contains(number));
        return new()
        {
            Placed = line.Placed,
            Status = line.Status,
            StatusReason = line.Reason,
            StatusDate = line.Date,
            SourceId = line.SourceId,
            RequestId = line.RequestId,
            Rma = line.Rma ?? returns.LastOrDefault(each => each.Status != ReturnFold.Cancelled && each.Lines.Any(back => back.LineNumber == number))?.Rma,
            ReplacedBy = child?.OrderId,
            IsReturnPending = child?.Kind == OrderKind.Exchange && line.Status != LineStatus.Returned,
        };
    }

    private static string CurrencyOf(SoldOrder order) => order.Placed.Lines.Select(line => line.Amount.Currency).FirstOrDefault(code => !string.IsNullOrEmpty(code))
        ?? order.Placed.Payments.Select(payment => payment.Currency).FirstOrDefault() ?? "";

    private static IEnumerable<Fact> In(List<Fact> facts, string service, string document) => facts.Where(fact => fact.Service == service && fact.Document == document);

    private static IEnumerable<T> Streams<T>(List<Fact> facts, string service, string document, Func<IEnumerable<Fact>, T?> fold) where T : class =>
        In(facts, service, document).GroupBy(fact => fact.Stream).Select(fold).OfType<T>();
}
