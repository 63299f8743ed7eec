using System.Globalization;
using Oms.Postsales.Refunds;

namespace Oms.Postsales.Numbering;

/// <summary>The running numbers of a sales channel: each is given once, and none is left out.</summary>
internal sealed record Numbers : Aggregate
{
    public int CreditNotes { get; init; }

    public int Exchanges { get; init; }

    public int Reshipments { get; init; }

    public static string StreamOf(string store) => StreamId.Of(store, "numbers");

    public static Numbers Evolve(Numbers? state, NumbersEvent fact, DateTimeOffset at) => fact switch
    {
        NumbersEvent.CreditNoteNumbered now => (state ?? new()) with { CreditNotes = now.Number },
        NumbersEvent.ExchangeNumbered now => (state ?? new()) with { Exchanges = now.Number },
        NumbersEvent.ReshipmentNumbered now => (state ?? new()) with { Reshipments = now.Number },
        _ => throw new InvalidOperationException($"{fact.GetType().Name} is no fact that numbers know."),
    };
}

/// <summary>What happens to the numbers of a channel.</summary>
internal abstract record NumbersEvent : Fact
{
    private NumbersEvent()
    {
    }

    [FactName("numbers.credit_note_numbered")]
    public sealed record CreditNoteNumbered(int Number) : NumbersEvent;

    [FactName("numbers.exchange_numbered")]
    public sealed record ExchangeNumbered(int Number) : NumbersEvent;

    [FactName("numbers.reshipment_numbered")]
    public sealed record ReshipmentNumbered(int Number) : NumbersEvent;
}

/// <summary>Takes the next number.</summary>
internal static class TakingNumbers
{
    /// <summary>What must be loaded to take up to so many credit notes: the numbers, and the refunds to come.</summary>
    public static IEnumerable<Need> Needs(string store, Seen seen, int creditNotes = 1)
    {
        var last = seen.Find<Numbers>(Numbers.StreamOf(store))?.CreditNotes ?? 0;
        return Enumerable.Range(last + 1, creditNotes).Select(number => Need.Of<Refund>(Refund.StreamOf(store, Of("CN", number))))
            .Prepend(Need.Of<Numbers>(Numbers.StreamOf(store)));
    }

    /// <returns><c>CN</c> and eight digits.</returns>
    public static string NumberCreditNote(this Course course, string store)
    {
        var number = (Now(course, store)?.CreditNotes ?? 0) + 1;
        course.Then(Numbers.StreamOf(store), new NumbersEvent.CreditNoteNumbered(number));
        return Of("CN", number);
    }

    /// <returns><c>E</c> or <c>R</c> and eight digits.</returns>
    public static string NumberChild(this Course course, string store, bool isExchange)
    {
        var number = ((isExchange ? Now(course, store)?.Exchanges : Now(course, store)?.Reshipments) ?? 0) + 1;
        course.Then(Numbers.StreamOf(store), isExchange ? new NumbersEvent.ExchangeNumbered(number) : new NumbersEvent.ReshipmentNumbered(number));
        return Of(isExchange ? "E" : "R", number);
    }

    private static Numbers? Now(Course course, string store) => course.Find<Numbers>(Numbers.StreamOf(store));

    private static string Of(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number:D8}");
}
