using Oms.CustomerService.Flows;

namespace Oms.CustomerService.Orders.Telling;

/// <summary>What holds an order.</summary>
internal static class HoldSentences
{
    public static Told? Of(Telling telling) => telling.Data is var data ? telling.Fact.Name switch
    {
        "order.hold_placed" => Say($"On hold: {NameOf(data.Text("hold"))}", data),
        "order.hold_ended" => Say($"Hold ended: {NameOf(data.Text("hold"))}{OrderSentences.Released(data.Numbers("released"))}", data),
        "order.hold_failed" => Say($"Hold went wrong: {NameOf(data.Text("hold"))}, {Phrases.Words(data.Text("error"))}", data),
        "order.hold_resumed" => Say($"On hold again: {NameOf(data.Text("hold"))}", data),
        "order.held" => Say($"On hold: {NameOf(HoldReason.Remorse)}", data),
        "order.remorse_ended" => Say($"Hold ended: {NameOf(HoldReason.Remorse)}{OrderSentences.Released(data.Numbers("released"))}", data),
        "order.held_for_return" => Say($"On hold: {NameOf(HoldReason.ParentReturn)}", data),
        "order.parent_returned" => Say($"Hold ended: {NameOf(HoldReason.ParentReturn)}{OrderSentences.Released(data.Numbers("released"))}", data),
        _ => null,
    } : null;

    private static Told Say(string sentence, Members data) => new(HistoryKind.Order, sentence) { By = data.Text("by"), Detail = data.Text("note") };

    /// <summary>What is waited for.</summary>
    private static string NameOf(string? hold) => hold switch
    {
        HoldReason.ParentReturn => "the goods it replaces are to come back first",
        HoldReason.Validation => "the gateway is to confirm the payment",
        HoldReason.Approval => "a system outside is to approve it",
        HoldReason.Risk => "its risk is to be assessed",
        HoldReason.Agent => "an agent holds it",
        HoldReason.Remorse => "time for the customer to think again",
        HoldReason.Capture => "the money is to be captured first",
        null => "for a reason that was not told",
        _ => hold,
    };
}
