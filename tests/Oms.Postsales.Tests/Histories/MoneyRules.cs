using Oms.Postsales.Ledgers;

namespace Oms.Postsales.Tests.Histories;

/// <summary>Given back is never more than captured: in the ledger per payment, line, rate and order, and in what Sales has paid.</summary>
internal sealed class NeverMoreThanCaptured : IRule
{
    public IEnumerable<string> AfterStep(World world) => world.Postsales.All<Order>().SelectMany(Against).Concat(world.Sales.Orders.SelectMany(order => Overpaid(order, world)));

    private static IEnumerable<string> Against(Order order)
    {
        var parts = order.Ledger.SelectMany(Parts).ToList();
        foreach (var (what, sums) in new (string, IEnumerable<IGrouping<string, Part>>)[]
        {
            ("payment", parts.GroupBy(part => $"line {part.Move.LineNumber} by {part.Move.PaymentReference}, {part.Name}")),
            ("line", parts.GroupBy(part => $"line {part.Move.LineNumber}")),
            ("rate", parts.GroupBy(part => part.Name)),
            ("order", parts.GroupBy(_ => "all of it")),
        })
        {
            foreach (var sum in sums)
            {
                var (captured, given) = (sum.Sum(part => part.Move.Kind == MoveKind.Captured ? part.Amount : 0), sum.Sum(part => part.Given));
                if (given < 0 || given > captured)
                    yield return Words.Text($"order {order.Wire.Id}: of {captured} captured {given} is given back per {what}, {sum.Key}");
            }
        }
    }

    private static IEnumerable<string> Overpaid(Contracts.Sales.Order order, World world) =>
        from line in order.Lines
        from payment in line.Payments ?? []
        let most = payment.Status == LineStatuses.Captured ? payment.GrossAmount : 0
        let paid = world.Sales.PaidOf(order.Id, line.LineNumber, payment.PaymentReference)
        where paid > most
        select Words.Text($"Sales paid {paid} of {most} captured of line {line.LineNumber} by {payment.PaymentReference}");

    private static IEnumerable<Part> Parts(Move move) => move.Amount.Taxes.Select(tax => new Part(move, $"{tax.Type} {tax.Rate}", tax.Amount)).Prepend(new(move, "net", move.Amount.Net));

    private sealed record Part(Move Move, string Name, decimal Amount)
    {
        public decimal Given => Move.Kind switch { MoveKind.Captured => 0, MoveKind.Waived => -Amount, _ => Amount };
    }
}

/// <summary>The ledger says what the refunds say that were published and not cancelled, and every credit note is there.</summary>
internal sealed class AsPublished : IRule
{
    public IEnumerable<string> AfterStep(World world)
    {
        var notes = world.Published.Keys.Union(world.Asked.Keys).Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < notes.Count; i++)
        {
            if (notes[i] != Words.Text($"CN{i + 1:D8}"))
                yield return $"{notes[i]} follows {i} other credit notes";
        }
        foreach (var order in world.Postsales.All<Order>())
        {
            foreach (var note in order.Ledger.Select(move => move.CreditNote).OfType<string>().Distinct())
            {
                if (Given(order, note) is var given && Told(world, note) is var told && !given.SequenceEqual(told))
                    yield return $"{note} of order {order.Wire.Id} is published as {string.Join(", ", told)}, and the ledger says {string.Join(", ", given)}";
            }
        }
        foreach (var note in notes.Where(note => !world.Postsales.All<Order>().Any(order => order.Ledger.Any(move => move.CreditNote == note))))
            yield return $"{note} is published and in no ledger";
    }

    private static List<string> Given(Order order, string note) => Rows(order.Ledger.Where(move => move.CreditNote == note)
        .Select(move => (move.LineNumber, move.PaymentReference, move.Kind == MoveKind.Waived ? -move.Amount.Gross() : move.Amount.Gross())));

    private static List<string> Told(World world, string note) =>
        world.Published.GetValueOrDefault(note) is not { } refund ? Rows(world.Asked[note].Lines.Select(line => (line.LineNumber, line.PaymentReference, line.Amount)))
        : refund.Status.Code == "CANCELLED" ? []
        : Rows(refund.Lines.SelectMany(line => line.Payments.Select(payment => (Row.Number(line.OrderLine), payment.Ref, Row.Amount(payment.Details.CostGross)))));

    private static List<string> Rows(IEnumerable<(int Line, string Payment, decimal Amount)> rows) =>
        [.. rows.GroupBy(row => (row.Line, row.Payment)).Select(row => (row.Key, Sum: row.Sum(each => each.Amount))).Where(row => row.Sum != 0)
            .Select(row => Words.Text($"line {row.Key.Line} {row.Key.Payment} {row.Sum / 1.0000m}")).Order(StringComparer.Ordinal)];
}
