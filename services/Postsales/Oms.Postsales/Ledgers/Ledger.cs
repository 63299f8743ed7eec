using Oms.Contracts.Common;

namespace Oms.Postsales.Ledgers;

/// <summary>
/// The money of an order, per line, payment and tax rate. Everything that is given back is a move in it; nothing can be
/// given back that was not captured and is not there any more.
/// </summary>
internal sealed class Ledger(ValueList<Move> moves, string currency)
{
    private readonly decimal _unit = new(1, 0, 0, false, (byte)Currency.DecimalsOf(currency));

    /// <summary>The line's, a payment each.</summary>
    public IEnumerable<Account> Of(int line) => moves.Where(move => move.LineNumber == line)
        .GroupBy(move => move.PaymentReference)
        .Select(paid => new Account(line, paid.Key, Sum(paid, MoveKind.Captured),
            Sum(paid, MoveKind.Refunded) + Sum(paid, MoveKind.Appeased) - Sum(paid, MoveKind.Waived)));

    public Money Captured(int line) => Sum(moves.Where(move => move.LineNumber == line), MoveKind.Captured);

    public Money Left(int line) => Of(line).Aggregate(Money.Nothing, (sum, account) => sum + account.Left());

    public Money Waived(int line) => Sum(moves.Where(move => move.LineNumber == line), MoveKind.Waived);

    /// <summary>Refunded or appeased, without what was waived again.</summary>
    public Money Given(int line, string kind)
    {
        var notes = moves.Where(move => move.Kind == kind).Select(move => move.CreditNote).ToHashSet();
        var own = moves.Where(move => move.LineNumber == line && notes.Contains(move.CreditNote)).ToList();
        return Sum(own, kind) - Sum(own, MoveKind.Waived);
    }

    /// <summary>Everything that is left of a line.</summary>
    public IEnumerable<Move> GiveRest(string kind, int line, string note) => Moves(kind, note, Of(line).Select(account => (account, account.Left())));

    /// <summary>A net amount of what is left, its tax by the line's own rates.</summary>
    public IEnumerable<Move> GiveNet(string kind, int line, decimal net, string note) => net >= Left(line).Net
        // Some payment may have paid nothing but tax.
        ? GiveRest(kind, line, note)
        : Moves(kind, note, Split(line, net, money => money.Net, (account, share) => account.WithNet(share, _unit)));

    /// <summary>A gross amount of what is left.</summary>
    public IEnumerable<Move> GiveGross(string kind, int line, decimal gross, string note) =>
        Moves(kind, note, Split(line, gross, money => money.Gross(), (account, share) => account.WithGross(share, _unit)));

    /// <summary>What a cancelled refund had given back is not given after all.</summary>
    public IEnumerable<Move> Waive(string note) => moves
        .Where(move => move.CreditNote == note && (move.Kind is MoveKind.Refunded or MoveKind.Appeased))
        .Select(move => move with { Kind = MoveKind.Waived });

    private List<(Account, Money)> Split(int line, decimal amount, Func<Money, decimal> measure, Func<Account, decimal, Money> part)
    {
        var accounts = Of(line).ToList();
        var shares = LargestRemainder.Further(amount, [.. accounts.Select(account => measure(account.Given))], [.. accounts.Select(account => measure(account.Captured))], _unit);
        return [.. accounts.Select((account, i) => (account, shares[i] == 0 ? Money.Nothing : part(account, shares[i])))];
    }

    private static IEnumerable<Move> Moves(string kind, string note, IEnumerable<(Account Account, Money Amount)> amounts) => amounts
        .Where(each => !each.Amount.IsNothing())
        .Select(each => new Move(kind, each.Account.LineNumber, each.Account.PaymentReference, each.Amount, note));

    private static Money Sum(IEnumerable<Move> moves, string kind) =>
        moves.Where(move => move.Kind == kind).Aggregate(Money.Nothing, (sum, move) => sum + move.Amount);
}
