using Oms.Contracts.Common;
using Oms.Contracts.Postsales;
using Oms.Contracts.Sales;
using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Acting;

/// <summary>What is wrong with what an agent filled in; paths are the names of the form's fields.</summary>
public static class Wishing
{
    private const int LongestComment = 1_000;

    /// <param name="wish">What was filled in.</param>
    /// <param name="order">As it stands.</param>
    /// <param name="settings">The channel's.</param>
    public static IEnumerable<Reason> Faults(Wish wish, OrderView order, ChannelSettings settings)
    {
        var plan = wish switch
        {
            Wish.ApproveReturn said => Of(said.Act, order, said.Rma),
            Wish.CancelReturn said => Of(said.Act, order, said.Rma),
            Wish.ReleaseRefund said => OfNote(said.Act, order, said.CreditNote),
            Wish.CancelRefund said => OfNote(said.Act, order, said.CreditNote),
            Wish.RetryPayment said => OfOperation(said.Act, order, said.Operation),
            Wish.MarkPaid said => OfOperation(said.Act, order, said.Operation),
            Wish.CloseException said => OfOperation(said.Act, order, said.Operation),
            _ => Plan.Of(wish.Act, order, settings),
        };
        return plan.WhyNot is { } why ? [new("", "an act that is possible as the order stands", why)] : wish switch
        {
            Wish.CancelLines said => [.. Lines(plan, said.Lines), .. Text("reason", said.Reason, 200)],
            Wish.Return said => [.. Lines(plan, said.Lines), .. OneOf("reason", said.Reason, settings.ReturnReasons), .. Text("comment", said.Comment, LongestComment)],
            Wish.Appease said => [.. Lines(plan, said.Amounts.Select(each => each.LineNumber)), .. said.Amounts.SelectMany(each => Amount(each, order)),
                .. OneOf("reason", said.Reason, settings.AppeasementReasons), .. Text("comment", said.Comment, LongestComment)],
            Wish.Exchange said => [.. Lines(plan, said.Lines.Select(each => each.LineNumber)), .. OneOf("reason", said.Reason, settings.ExchangeReasons), .. Method(said.Method, settings), .. To(said.Address)],
            Wish.Reship said => [.. Lines(plan, said.Lines), .. OneOf("reason", said.Reason, settings.ReshipmentReasons), .. Method(said.Method, settings), .. To(said.Address)],
            Wish.ChangeAddress said => WishingForAnAddress.Faults(said, order),
            Wish.Hold said => Text("reason", said.Reason, LongestComment),
            Wish.MarkPaid said => Text("comment", said.Reason, LongestComment),
            Wish.CloseException said => [.. Outcome(said, order), .. Text("comment", said.Reason, LongestComment)],
            Wish.Note said => Text("comment", said.Text, 10_000),
            _ => [],
        };
    }

    private static Plan Of(Act act, OrderView order, string rma) =>
        order.Returns.FirstOrDefault(each => each.Rma == rma) is { } known ? Plan.Of(act, known) : Plan.No($"There is no return {rma} in this order.");

    private static Plan OfNote(Act act, OrderView order, string note) =>
        order.Refunds.FirstOrDefault(each => each.CreditNote == note) is { } known ? Plan.Of(act, known) : Plan.No($"There is no credit note {note} in this order.");

    private static Plan OfOperation(Act act, OrderView order, int number) =>
        order.Money is { } money && money.Operations.FirstOrDefault(each => each.Number == number) is { } known ? Plan.Of(act, money, known) : Plan.No($"There is no operation {number} in this order.");

    private static IEnumerable<Reason> Outcome(Wish.CloseException said, OrderView order)
    {
        var known = PlanningPayments.OutcomesOf(order.Money!.Operations.First(each => each.Number == said.Operation));
        return known.Contains(said.Outcome) ? [] : [new("outcome", "one of those that are offered", said.Outcome.Length == 0 ? "nothing" : said.Outcome)];
    }

    private static IEnumerable<Reason> Lines(Plan plan, IEnumerable<int> chosen)
    {
        var numbers = chosen.ToList();
        if (numbers.Count == 0)
            yield return new("lines", "one line at least", "none");
        foreach (var number in numbers)
        {
            if (plan.Lines.FirstOrDefault(each => each.Line.Number == number) is not { } line)
                yield return new("lines", "a line that this can be done to", $"line {number}");
            else if (line.WhyNot is { } why)
                yield return new("lines", "a line that this can be done to", $"line {number}: {why}");
        }
    }

    private static IEnumerable<Reason> Amount(LineAmount said, OrderView order)
    {
        var field = $"amount-{said.LineNumber}";
        var decimals = Currency.DecimalsOf(order.Currency);
        if (said.Amount is not { } amount)
            yield return new(field, $"an amount in {order.Currency}", "nothing that could be read");
        else if (amount <= 0)
            yield return new(field, "more than nothing", FormattableString.Invariant($"{amount}"));
        else if (decimal.Round(amount, decimals) != amount)
            yield return new(field, $"an amount of {decimals} decimals", FormattableString.Invariant($"{amount}"));
    }

    private static IEnumerable<Reason> OneOf(string field, string said, ValueList<string>? known)
    {
        if (known is not { Count: > 0 })
            return Text(field, said, 200);
        return known.Contains(said) ? [] : [new(field, $"one of {string.Join(", ", known)}", said.Length == 0 ? "nothing" : said)];
    }

    private static IEnumerable<Reason> Method(string? said, ChannelSettings settings) =>
        said is not null && settings.ShippingMethods is { Count: > 0 } known && !known.Contains(said) ? [new("method", $"one of {string.Join(", ", known)}", said)] : [];

    private static IEnumerable<Reason> To(NewShippingAddress? address) => address is null ? [] :
        new[] { ("first_name", address.FirstName), ("last_name", address.LastName), ("address1", address.Address1), ("city", address.City), ("zip", address.Zip) }
            .Where(member => string.IsNullOrWhiteSpace(member.Item2))
            .Select(member => new Reason(member.Item1, "a text: the new address replaces the old one as a whole", "nothing"));

    private static IEnumerable<Reason> Text(string field, string said, int longest)
    {
        if (string.IsNullOrWhiteSpace(said))
            yield return new(field, "a text", "nothing");
        else if (said.Length > longest)
            yield return new(field, $"at most {longest} characters", $"{said.Length}");
        else if (said.Any(letter => char.IsControl(letter) && letter is not ('\r' or '\n' or '\t')))
            yield return new(field, "a text without control characters", "some");
    }
}
