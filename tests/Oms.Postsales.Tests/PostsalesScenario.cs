using System.Globalization;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Postsales.Ledgers;

namespace Oms.Postsales.Tests;

/// <summary>A scenario of Postsales: ledgers only grow and give back no more than was paid, statuses go where the tables let them.</summary>
internal static class PostsalesScenario
{
    public static Scenario Begin(ChannelDefaults? settings = null) => Scenario.Of(PostsalesService.With(new() { Channel = settings ?? new() }))
        .WhereEachStepOf<Order>((before, after) => before is null || after.Ledger.Take(before.Ledger.Count).SequenceEqual(before.Ledger) ? null : "a ledger that only grows")
        .WhereEachStepOf<Order>((_, after) => after.Wire.Lines.All(line => IsSound(after.Money(), line.LineNumber)) ? null : "no more given back than was paid")
        .WhereEachStepOf<Refund>((before, after) => Moves(before?.Status ?? RefundStatus.Requested, after.Status, RefundStatus.Transitions))
        .WhereEachStepOf<Return>((before, after) => Moves(before?.Status ?? after.Status, after.Status,
            [(ReturnStatus.Requested, ReturnStatus.Approved), (ReturnStatus.Requested, ReturnStatus.Cancelled), (ReturnStatus.Approved, ReturnStatus.Cancelled)]));

    /// <summary>The order is as announced, in whole or in part shipped.</summary>
    public static Scenario Of(WireOrder order, ChannelDefaults? settings = null) => Begin(settings).Given(SalesPlayed.News(order));

    public static Order Order(this Scenario scenario, string id = Example.Id) => scenario.Find<Order>(Example.StreamOf(id))!;

    /// <summary>What Sales was asked to give back by the last message: order, line numbers, gross sum.</summary>
    public static Scenario ThenPays(this Scenario scenario, params string[] expected) => scenario.ThenIs(s => s.Announced<RefundAsked>()
        .Select(refund => Text($"{refund.OrderId}: {Numbers(refund.Lines.Select(line => line.LineNumber))} = {refund.Amount:F2}")).ToValueList(), expected.ToValueList());

    /// <summary>What Sales was told to have come back by the last message: order, line numbers.</summary>
    public static Scenario ThenReturns(this Scenario scenario, params string[] expected) => scenario.ThenIs(
        s => s.Announced<ReturnLines>().Select(told => $"{told.OrderId}: {Numbers(told.LineNumbers)}").ToValueList(), expected.ToValueList());

    /// <summary>What exchanges heard from the last message: order, status.</summary>
    public static Scenario ThenNotes(this Scenario scenario, params string[] expected) => scenario.ThenIs(
        s => s.Announced<NoteParentReturn>().Select(told => $"{told.OrderId}: {told.Status}").ToValueList(), expected.ToValueList());

    /// <summary>Gross, what could still be given back of a line.</summary>
    public static Scenario ThenLeft(this Scenario scenario, int line, decimal gross, string order = Example.Id) =>
        scenario.ThenIs(s => s.Order(order).Money().Left(line).Gross(), gross);

    public static Scenario ThenReturnIs(this Scenario scenario, string rma, string status) => scenario.ThenIs(s => s.Find<Return>(rma)?.Status, status);

    public static Scenario ThenRefundIs(this Scenario scenario, string note, string status) =>
        scenario.ThenIs(s => s.Find<Refund>(Refund.StreamOf(Example.Store, note))?.Status, status);

    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Numbers(IEnumerable<int> numbers) => string.Join(' ', numbers);

    private static bool IsSound(Ledger money, int line) => money.Of(line).All(account =>
        IsPositive(account.Given) && IsPositive(account.Left()));

    private static bool IsPositive(Money amount) => amount.Net >= 0 && amount.Taxes.All(tax => tax.Amount >= 0);

    private static string? Moves(string from, string to, IEnumerable<(string, string)> table) => from == to || table.Contains((from, to)) ? null : $"a listed transition, not {from} to {to}";
}
