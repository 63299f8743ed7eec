using System.Globalization;
using Oms.Contracts.Postsales;
using Oms.Contracts.Sales;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Contracts.Sales.PaymentManagement;
using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Acting;

/// <summary>From what an agent wishes to the commands on the wire.</summary>
public static class Commanding
{
    /// <param name="wish">Without faults: see <see cref="Wishing"/>.</param>
    /// <param name="order">Whose.</param>
    /// <param name="user">Who wishes; every message names him.</param>
    public static ValueList<Message> Of(Wish wish, OrderView order, string user) => Messages(wish, order, user).Select(message => message with { User = user }).ToValueList();

    private static IEnumerable<Message> Messages(Wish wish, OrderView order, string user)
    {
        var (store, id) = (order.Store, order.Id);
        return wish switch
        {
            Wish.CancelOrder => [new Cancel { SalesChannelId = store, OrderId = id }],
            // One line a message, as documented.
            Wish.CancelLines said => said.Lines.Select(number => new CancelLine { SalesChannelId = store, OrderId = id, LineNumber = number, Reason = said.Reason }),
            Wish.Return said => [new Contracts.Postsales.ReturnManagement.Authorize { Return = ReturnOf(said, order, user) }],
            Wish.Appease said => [new Contracts.Postsales.AppeasementManagement.Create { Appeasement = AppeasementOf(said, order, user) }],
            Wish.Exchange said => [new Contracts.Postsales.ExchangeManagement.Create { Exchange = ExchangeOf(said, order, user) }],
            Wish.Reship said => [new Contracts.Postsales.ReshipmentManagement.Create { Reshipment = ReshipmentOf(said, order) }],
            Wish.ApproveReturn said => [new Contracts.Postsales.ReturnManagement.Approve { Return = Change(said.Rma) }],
            Wish.CancelReturn said => [new Contracts.Postsales.ReturnManagement.Cancel { Return = Change(said.Rma) }],
            Wish.ReleaseRefund said => [new Contracts.Postsales.RefundManagement.Release { SalesChannelId = store, OrderId = id, CreditNoteNumber = said.CreditNote, Offline = said.IsOffline ? true : null }],
            Wish.CancelRefund said => [new Contracts.Postsales.RefundManagement.Cancel { SalesChannelId = store, OrderId = id, CreditNoteNumber = said.CreditNote }],
            Wish.ChangeAddress said => [new UpdateShippingAddress { ShippingAddressModification = ModificationOf(said, order, user) }],
            Wish.Hold said => [new Hold { SalesChannelId = store, OrderId = id, Reason = said.Reason, Until = said.Until }],
            Wish.EndHold said => [new EndHold { SalesChannelId = store, OrderId = id, Reason = said.Reason.Length > 0 ? said.Reason : null }],
            Wish.RetryPayment said => [new Retry { SalesChannelId = store, OrderId = id, Operation = said.Operation }],
            Wish.MarkPaid said => [new MarkCaptured { SalesChannelId = store, OrderId = id, Operation = said.Operation, Reason = said.Reason }],
            Wish.CloseException said => [new CloseException { SalesChannelId = store, OrderId = id, Operation = said.Operation, Outcome = said.Outcome.Length > 0 ? said.Outcome : null, Reason = said.Reason }],
            Wish.Note said => [new CreateComment { OrderComment = new() { SalesChannelId = store, OrderId = id, User = user, Comment = said.Text } }],
            _ => throw new ArgumentOutOfRangeException(nameof(wish), wish, null),
        };

        ReturnChange Change(string rma) => new() { SalesChannelId = store, OrderId = id, Rma = rma, User = user };
    }

    private static Return ReturnOf(Wish.Return said, OrderView order, string user) => new()
    {
        SalesChannelId = order.Store,
        OrderId = order.Id,
        SourceId = said.SourceId,
        User = user,
        Lines = [.. said.Lines.Select(number => Line(order, number)).Select(line => new ReturnLine
        {
            Id = line.Id, LineNumber = line.LineNumber, Sku = line.Sku, Reason = said.Reason, ReasonDescription = said.Comment,
        })],
    };

    private static Appeasement AppeasementOf(Wish.Appease said, OrderView order, string user) => new()
    {
        SalesChannelId = order.Store,
        OrderId = order.Id,
        User = user,
        Lines = [.. said.Amounts.Select(each => new AppeasementLine
        {
            Id = Line(order, each.LineNumber).Id, LineNumber = each.LineNumber, Amount = each.Amount ?? 0, Reason = said.Reason, ReasonDescription = said.Comment,
        })],
    };

    private static Exchange ExchangeOf(Wish.Exchange said, OrderView order, string user) => new()
    {
        SalesChannelId = order.Store,
        OrderId = order.Id,
        User = user,
        NewShippingMethod = said.Method,
        NewShippingAddress = said.Address,
        Lines = [.. said.Lines.Select(each => new ExchangeLine
        {
            Id = Line(order, each.LineNumber).Id, LineNumber = each.LineNumber, NewSku = each.NewSku, Reason = said.Reason, ReasonDescription = said.Comment,
        })],
    };

    private static Reshipment ReshipmentOf(Wish.Reship said, OrderView order) => new()
    {
        SalesChannelId = order.Store,
        OrderId = order.Id,
        NewShippingMethod = said.Method,
        NewShippingAddress = said.Address,
        Lines = [.. said.Lines.Select(number => new ReshipmentLine { Id = Line(order, number).Id, LineNumber = number, Reason = said.Reason, ReasonDescription = said.Comment })],
    };

    private static ShippingAddressModification ModificationOf(Wish.ChangeAddress said, OrderView order, string user) => new()
    {
        SalesChannelId = order.Store,
        OrderId = order.Id,
        LineNumber = said.Line.ToString(CultureInfo.InvariantCulture),
        User = user,
        Force = said.IsForced ? true : null,
        NewShippingAddress = said.Address,
    };

    private static OrderLine Line(OrderView order, int number) => order.Placed.Lines.First(line => line.LineNumber == number);
}
