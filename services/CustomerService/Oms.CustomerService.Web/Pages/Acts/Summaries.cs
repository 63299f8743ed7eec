using Oms.CustomerService.Acting;

namespace Oms.CustomerService.Web.Pages.Acts;

/// <summary>What an agent asked for, in a few words.</summary>
internal static class Summaries
{
    /// <param name="wish">The whole of it.</param>
    /// <param name="index">Which of its messages, from 0.</param>
    public static string Of(Wish wish, int index) => wish switch
    {
        Wish.CancelOrder => "Cancel the order",
        Wish.CancelLines said => $"Cancel line {said.Lines[index]}",
        Wish.Return said => $"Return {Lines(said.Lines)}",
        Wish.Appease said => $"Appeasement for {Lines(said.Amounts.Select(each => each.LineNumber))}",
        Wish.Exchange said => $"Exchange {Lines(said.Lines.Select(each => each.LineNumber))}",
        Wish.Reship said => $"Send {Lines(said.Lines)} again",
        Wish.ApproveReturn said => $"Approve return {said.Rma}",
        Wish.CancelReturn said => $"Cancel return {said.Rma}",
        Wish.ReleaseRefund said => $"Release refund {said.CreditNote}",
        Wish.CancelRefund said => $"Cancel refund {said.CreditNote}",
        Wish.ChangeAddress said => $"Change the shipping address to {said.Address.Address1}, {said.Address.City}",
        Wish.Hold => "Hold the order",
        Wish.EndHold => "End the hold",
        Wish.RetryPayment said => $"Try operation {said.Operation} again",
        Wish.MarkPaid said => $"Mark operation {said.Operation} as paid",
        Wish.CloseException said => $"Close the exception of operation {said.Operation}",
        Wish.Note => "Comment",
        _ => $"{wish.Act}",
    };

    private static string Lines(IEnumerable<int> lines) => lines.ToList() is [var one] ? $"line {one}" : $"lines {string.Join(", ", lines)}";
}
