using System.Globalization;
using Oms.Contracts.Common;
using Oms.CustomerService.Flows;

namespace Oms.CustomerService.Orders.Telling;

/// <summary>Parts of sentences.</summary>
internal static class Phrases
{
    /// <summary><c>line 1</c>, <c>lines 1, 2</c>.</summary>
    public static string Lines(IEnumerable<int> numbers) =>
        numbers.ToList() is var all && all.Count == 0 ? "no lines" : $"{(all.Count == 1 ? "line" : "lines")} {string.Join(", ", all)}";

    /// <summary><c> (lines 1, 2)</c>; nothing of none.</summary>
    public static string In(IEnumerable<int> numbers) => numbers.ToList() is { Count: > 0 } all ? $" ({Lines(all)})" : "";

    /// <summary>The beginning of a sentence.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>With the currency's decimals and its code.</summary>
    public static string Money(decimal? amount, string currency) => amount is { } known
        ? $"{known.ToString($"F{Currency.DecimalsOf(currency)}", CultureInfo.InvariantCulture)} {currency}".TrimEnd()
        : "an unknown amount";

    /// <summary>Numbers of the lines in a list of lines.</summary>
    public static ValueList<int> NumbersOf(Members data, string list = "lines", string number = "line_number") =>
        data.List(list).Select(line => line.Number(number)).OfType<int>().ToValueList();

    /// <summary>What several lines have in common, group by group: <c>lines 1, 2 picked; line 3 declined</c>.</summary>
    public static string Grouped(Members data, Func<Members, string> says) => string.Join("; ", data.List("lines")
        .GroupBy(says).Select(group => $"{Lines(group.Select(line => line.Number("line_number")).OfType<int>())} {group.Key}".TrimEnd()));

    /// <summary>A code that people have words for; any other as it is.</summary>
    public static string Words(string? code) => code switch
    {
        LineStatus.New => "new",
        "RECEIVEDBYLOGISTICS" => "received by the warehouse",
        LineStatus.PendingPicking => "waiting to be picked",
        LineStatus.ReadyToPick => "ready to be picked",
        LineStatus.Picked => "picked",
        LineStatus.Declined => "declined",
        "CUSTOMERREQ" => "at the customer's wish",
        "OUTOFSTOCK" => "out of stock",
        "NOTHINGTOSHIP" => "nothing to ship",
        "ASSOCIATEDITEMCANCELLED" => "with the line it belongs to",
        "CANCELLEDBYPAYMENTANDRISK" => "since the payment failed",
        "PAYMENT_AUTH_FAIL" => "the payment was not authorised",
        "MAX_AUTH_RETRY_ACHIEVED" => "the gateway did not answer",
        "CAPTUREFAILURE" => "the money could not be captured",
        "TEST" => "a test order",
        "FULLYSHIPPED" => "everything shipped",
        "PARTIALLYSHIPPED" => "a part shipped",
        "FULLYCANCELLED" => "nothing shipped",
        null or "" => "no reason given",
        _ => code,
    };
}
