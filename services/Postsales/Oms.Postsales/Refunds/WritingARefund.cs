using System.Globalization;
using Oms.Contracts.Common;
using Oms.Contracts.Postsales;
using Oms.Postsales.Ledgers;
using Wire = Oms.Contracts.Postsales.Refund;

namespace Oms.Postsales.Refunds;

/// <summary>A refund in its documented form; amounts are text with the currency's decimals (A-5).</summary>
internal static class WritingARefund
{
    private const string RequestedReason = "REQUESTED";

    /// <summary>Ours: Sales would not pay it.</summary>
    private const string RefusedReason = "REFUSEDBYSALES";

    private const string SuccessReason = "RELEASESUCCESS";

    private const string Refunded = "REFUNDED";

    public static Wire Of(Refund refund)
    {
        var (content, isOut) = (refund.Content, refund.Status == RefundStatus.Released);
        return new()
        {
            Client = content.Store,
            OrderId = content.OrderId,
            StoreId = content.Store,
            SalesChannelId = content.Store,
            CreditNoteNumber = content.CreditNote,
            CreditNoteDate = refund.Date,
            Status = new() { Code = refund.Status, Name = NameOf(refund.Status), ReasonCode = refund.Refusals.Count > 0 ? RefusedReason : RequestedReason, ReasonName = refund.Refusals.Count > 0 ? string.Join("; ", refund.Refusals) : "Requested", Date = refund.StatusDate },
            RefundType = content.Type,
            Rma = content.Rma,
            User = content.User,
            RefundReason = isOut ? SuccessReason : null,
            Lines = content.Lines.GroupBy(line => line.LineNumber).Select(parts => Line(parts.ToValueList(), content.Currency, isOut)).ToValueList(),
        };
    }

    private static RefundLine Line(ValueList<RefundedPart> parts, string currency, bool isOut) => new()
    {
        OrderLine = parts[0].LineNumber.ToString(CultureInfo.InvariantCulture),
        OrderItemId = parts[0].Id,
        Reason = parts[0].Words.Reason,
        ReasonDescription = parts[0].Words.Description,
        Payments = parts.Select(part => new RefundPayment
        {
            Ref = part.PaymentReference,
            Details = Details(part.Amount, currency),
            Status = isOut ? new() { Code = Refunded, Name = "Refunded" } : null,
        }).ToValueList(),
        Remaining = Details(parts[0].Remaining, currency),
    };

    private static RefundDetails Details(Money amount, string currency) => new()
    {
        CostGross = Text(amount.Gross(), currency),
        CostNet = Text(amount.Net, currency),
        CostVat = Text(amount.Tax(), currency),
        VatRate = amount.Taxes.Count switch { 0 => "0", 1 => Rate(amount.Taxes[0]), _ => null },
        VatDetail = amount.Taxes.Select(tax => new RefundTax { Type = tax.Type, Amount = Text(tax.Amount, currency), Rate = Rate(tax) }).ToValueList(),
    };

    private static string Text(decimal amount, string currency) => amount.ToString($"F{Currency.DecimalsOf(currency)}", CultureInfo.InvariantCulture);

    private static string Rate(TaxAmount tax) => tax.Rate.ToString("0.####", CultureInfo.InvariantCulture);

    private static string NameOf(string status) => status switch
    {
        RefundStatus.PendingRelease => "Pending release",
        RefundStatus.Released => "Released",
        RefundStatus.Cancelled => "Cancelled",
        _ => "Requested",
    };
}
