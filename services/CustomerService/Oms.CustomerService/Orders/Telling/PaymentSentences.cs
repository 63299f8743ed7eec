using Oms.Contracts.Sales;
using Oms.CustomerService.Flows;
using static Oms.CustomerService.Orders.Telling.Phrases;

namespace Oms.CustomerService.Orders.Telling;

/// <summary>The money of an order.</summary>
internal static class PaymentSentences
{
    public static Told? Of(Telling telling) => telling.Data is var data ? telling.Fact.Name switch
    {
        "payments.opened" => Opened(data.Of("terms")),
        "payments.requested" => Asked(data.Of("asked"), telling, again: false),
        "payments.asked_again" => Asked(data.Of("asked"), telling, again: true),
        "payments.answered" => About(telling, data.Is("is_done") ? "done" : "refused by the gateway", data.Text("response")),
        "payments.settled_by_hand" => About(telling, data.Is("is_done") ? "recorded as done by hand" : "given up by hand", data.Text("reason")),
        "payments.exception_raised" => About(telling, "needs a person", data.Text("message")),
        "payments.exception_closed" => About(telling, "needs nobody any longer", data.Text("reason")),
        "payments.refund_accepted" => Refund(data, "passed to the gateway"),
        "payments.refunded" => Refund(data, "counts as handed over outside"),
        "payments.refund_refused" => Refund(data, "refused"),
        _ => null,
    } : null;

    private static Told Opened(Members terms) => new(HistoryKind.Payment,
        $"To be paid: {Money(terms.Amount("authorized"), terms.Text("currency") ?? "")} by {(terms.Text("method") is { Length: > 0 } method ? method : "an unnamed method")}{(terms.Is("is_offline") ? ", no gateway is asked" : $", gateway {terms.Text("gateway")}")}");

    private static Told Asked(Members asked, Telling telling, bool again)
    {
        var (lines, what) = (NumbersOf(asked, "parts"), $"{NameOf(asked.Text("command"))} of {Money(asked.Amount("amount"), telling.Currency)}");
        return new(HistoryKind.Payment, asked.Is("is_offline")
            ? $"{what} accepted without a gateway{In(lines)}"
            : $"{what} asked of the gateway{(again ? " again" : "")}{AskedSentences.Times(asked.Number("runs"))}{In(lines)}")
        { By = asked.Text("by"), Lines = lines };
    }

    private static Told About(Telling telling, string what, string? detail)
    {
        var number = telling.Data.Number("number");
        var lines = Operation(telling, number)?.LineNumbers ?? [];
        var subject = Operation(telling, number) is { } operation ? $"{NameOf(operation.Command)} of {Money(operation.RequestedAmount, telling.Currency)}" : $"Operation {number}";
        return new(HistoryKind.Payment, $"{subject} {what}{In(lines)}") { By = telling.Data.Text("by"), Detail = detail, Lines = lines };
    }

    private static Told Refund(Members data, string what)
    {
        var (refund, lines) = (data.Of("refund"), NumbersOf(data.Of("refund")).Distinct().ToValueList());
        return new(HistoryKind.Payment, $"Refund {refund.Text("credit_note_number")} of {Money(refund.Amount("amount"), refund.Text("currency") ?? "")} {what}{In(lines)}")
        {
            Detail = string.Join("\n", data.Reasons("reasons")),
            Lines = lines,
        };
    }

    private static PaymentOperation? Operation(Telling telling, int? number) => telling.Operations.FirstOrDefault(operation => operation.Number == number);

    private static string NameOf(string? command) => command switch
    {
        GatewayCommand.Validate => "Check",
        GatewayCommand.Revalidate => "Renewed check",
        GatewayCommand.Capture => "Capture",
        GatewayCommand.Cancel => "Release",
        "refund" => "Refund",
        _ => command ?? "Operation",
    };
}
