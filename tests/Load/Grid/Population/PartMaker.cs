using System.Globalization;
using Oms.Contracts;
using Oms.Contracts.Logistics;
using Oms.Contracts.Postsales;
using Oms.CustomerService.Searching;
using Oms.CustomerService.Searching.Parts;

namespace Oms.Load.Grid.Population;

/// <summary>The returns, refunds and shipment requests that an order's entry speaks of.</summary>
internal static class PartMaker
{
    public static IEnumerable<RequestEntry> Requests(OrderEntry entry)
    {
        var customer = OrderMaker.CustomerOf(entry);
        return entry.RequestIds.Select((id, i) => new RequestEntry
        {
            ShippingMethods = entry.ShippingMethods,
            Request = new()
            {
                Id = id,
                OrderId = entry.OrderId,
                SourceId = entry.Sources[i],
                CustomerId = entry.CustomerId,
                Store = entry.Store,
                Language = entry.Language,
                VatCountry = customer.Country.Code,
                Origin = entry.Origin,
                OriginDate = entry.OriginDate,
                CreatedAt = entry.OriginDate.AddHours(1),
                StatusDate = entry.StatusDate,
                Status = entry.Status,
                Items = entry.Skus.Select((sku, line) => new Item { OrderLineId = $"{line + 1}", OrderLineNumber = line + 1, ItemType = "PHYSICAL", Sku = sku, Name = $"Article {sku}", Status = entry.Status }).ToValueList(),
                Addresses = [customer.Home],
                ShippingAddress = customer.Home,
                BillingAddress = customer.Home,
            },
        });
    }

    public static IEnumerable<ReturnEntry> Returns(OrderEntry entry) => entry.Rmas.Select((rma, i) => new ReturnEntry
    {
        OriginDate = entry.OriginDate.AddDays(9),
        Return = new()
        {
            SalesChannelId = entry.Store,
            OrderId = entry.OrderId,
            SourceId = entry.Sources is [var source, ..] ? source : "",
            User = "agent",
            Rma = rma,
            Status = new() { Code = entry.ReturnStatuses[i], Name = entry.ReturnStatuses[i], ReasonCode = "CSRREQUEST", ReasonName = "CSRREQUEST", Date = entry.OriginDate.AddDays(12) },
            Lines = [new() { Id = "1", LineNumber = 1, Sku = entry.Skus[0], Status = entry.ReturnStatuses[i], Reason = "TOO_SMALL", ReasonDescription = "Too small" }],
        },
    });

    public static IEnumerable<RefundEntry> Refunds(OrderEntry entry) => entry.CreditNotes.Select(number => new RefundEntry
    {
        Sources = entry.Sources,
        Skus = [entry.Skus[0]],
        Refund = new()
        {
            Client = entry.Store,
            OrderId = entry.OrderId,
            StoreId = entry.Store,
            SalesChannelId = entry.Store,
            CreditNoteNumber = number,
            CreditNoteDate = entry.OriginDate.AddDays(12),
            Status = new() { Code = RefundCode.Released, Name = RefundCode.Released, Date = entry.OriginDate.AddDays(13) },
            RefundType = entry.Rmas.Count > 0 ? RefundKind.Return : RefundKind.Appeasement,
            Rma = entry.Rmas is [var rma, ..] ? rma : null,
            User = "agent",
            Lines = [new() { OrderLine = "1", OrderItemId = "1", Payments = [new() { Ref = "pay-1", Details = new() { CostGross = entry.Refunded.ToString("F2", CultureInfo.InvariantCulture) } }] }],
        },
    });
}
