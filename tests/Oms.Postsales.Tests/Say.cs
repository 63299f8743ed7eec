using Oms.Contracts.Postsales;
using Oms.Contracts.Postsales.RefundManagement;
using Oms.Contracts.Postsales.ReturnManagement;
using CreateAppeasement = Oms.Contracts.Postsales.AppeasementManagement.Create;
using CreateExchange = Oms.Contracts.Postsales.ExchangeManagement.Create;
using CreateReshipment = Oms.Contracts.Postsales.ReshipmentManagement.Create;
using Received = Oms.Contracts.Postsales.ReturnManagement.Received;

namespace Oms.Postsales.Tests;

/// <summary>What agents, storefronts and warehouses say, of order 100 where no other is named.</summary>
internal static class Say
{
    public const string Agent = "agent@shop";

    public static Authorize Return(params int[] lines) => ReturnOf(Example.Id, lines);

    public static Authorize ReturnOf(string order, params int[] lines) => new() { Return = Goods(order, lines), User = Agent };

    public static Authorize Return(Func<Contracts.Postsales.Return, Contracts.Postsales.Return> but, params int[] lines) =>
        new() { Return = but(Goods(Example.Id, lines)), User = Agent };

    public static Received Received(params int[] lines) => ReceivedIn(null, lines);

    /// <summary>All lines in one condition, at the warehouse they came from.</summary>
    public static Received ReceivedIn(string? condition, params int[] lines) => new()
    {
        Return = new()
        {
            SalesChannelId = Example.Store,
            OrderId = Example.Id,
            SourceId = "WH1",
            Lines = lines.Select(line => new ReturnLine { LineNumber = line, Condition = condition }).ToValueList(),
        },
    };

    public static Received Received(Func<Contracts.Postsales.Return, Contracts.Postsales.Return> but, params int[] lines) =>
        new() { Return = but(Received(lines).Return) };

    public static Approve Approve(string rma, string order = Example.Id) => new() { Return = Change(rma, order), User = Agent };

    public static Contracts.Postsales.ReturnManagement.Cancel CancelReturn(string rma) => new() { Return = Change(rma, Example.Id) };

    public static Update Track(string rma, string? number = null, string? carrier = null) =>
        new() { Return = Change(rma, Example.Id) with { ReturnTrackingNumber = number, ReturnTrackingCarrier = carrier } };

    public static RetryRequest Retry(string rma) => new() { Return = new() { Rma = rma } };

    public static Release Release(string note, bool? offline = null) =>
        new() { SalesChannelId = Example.Store, OrderId = Example.Id, CreditNoteNumber = note, Offline = offline };

    public static Contracts.Postsales.RefundManagement.Cancel CancelRefund(string note) =>
        new() { SalesChannelId = Example.Store, OrderId = Example.Id, CreditNoteNumber = note };

    public static CreateAppeasement Appease(int line, decimal amount) => Appease((line, amount));

    public static CreateAppeasement Appease(params (int Line, decimal Amount)[] lines) => new()
    {
        Appeasement = new()
        {
            SalesChannelId = Example.Store,
            OrderId = Example.Id,
            User = Agent,
            Lines = lines.Select(each => new AppeasementLine { LineNumber = each.Line, Amount = each.Amount, Reason = "DAMAGEDBOX", ReasonDescription = "Crushed" }).ToValueList(),
        },
        User = Agent,
    };

    public static CreateExchange Exchange(params int[] lines) => ExchangeOf(Example.Id, lines);

    public static CreateExchange ExchangeOf(string order, params int[] lines) => new()
    {
        Exchange = new() { SalesChannelId = Example.Store, OrderId = order, Lines = lines.Select(line => new ExchangeLine { LineNumber = line }).ToValueList() },
        User = Agent,
    };

    public static CreateExchange Exchange(Func<Exchange, Exchange> but, params int[] lines) => new() { Exchange = but(Exchange(lines).Exchange), User = Agent };

    public static CreateReshipment Reship(params int[] lines) => ReshipOf(Example.Id, lines);

    public static CreateReshipment ReshipOf(string order, params int[] lines) => new()
    {
        Reshipment = new()
        {
            SalesChannelId = Example.Store,
            OrderId = order,
            Lines = lines.Select(line => new ReshipmentLine { LineNumber = line, Reason = "LOST", ReasonDescription = "Never came" }).ToValueList(),
        },
        User = Agent,
    };

    public static CreateReshipment Reship(Func<Reshipment, Reshipment> but, params int[] lines) => new() { Reshipment = but(Reship(lines).Reshipment), User = Agent };

    public static Quote Quote(params int[] lines) => QuoteOf(Example.Id, lines);

    public static Quote QuoteOf(string order, params int[] lines) => new() { SalesChannelId = Example.Store, OrderId = order, LineNumbers = [.. lines] };

    private static Contracts.Postsales.Return Goods(string order, int[] lines) => new()
    {
        SalesChannelId = Example.Store,
        OrderId = order,
        Lines = lines.Select(line => new ReturnLine { LineNumber = line, Reason = "WRONGSIZE", ReasonDescription = "Too small" }).ToValueList(),
    };

    private static ReturnChange Change(string rma, string order) => new() { SalesChannelId = Example.Store, OrderId = order, Rma = rma };
}
