namespace Oms.Deciding;

/// <summary>
/// A page of the documents of a type of which a measure is above zero: read by the measure's index, so it costs what is
/// listed, not what is stored. Nobody is kept from changing them meanwhile, and one may have fallen to zero just then.
/// </summary>
/// <param name="Column">The measure's <see cref="Measure.Column"/>.</param>
/// <param name="After">Only ids behind this one, byte by byte; empty from the first.</param>
/// <param name="Size">At most so many.</param>
public sealed record Listing(string Column, string After, int Size)
{
    public int Size { get; } = Size > 0 ? Size : throw new ArgumentOutOfRangeException(nameof(Size), Size, "A list has room for one at least.");

    /// <summary>The listings among what a message names: one of a type, since nothing else tells them apart when they are read.</summary>
    public static IReadOnlyDictionary<Type, Listing> Among(IEnumerable<Need> needs) => needs
        .Where(need => need.Listing is not null)
        .Distinct()
        .ToDictionary(need => need.State, need => need.Listing!);

    /// <summary>The measure it is about.</summary>
    public Measure MeasureOf(Behaviour behaviour) => behaviour.Measures.SingleOrDefault(measure => measure.Column == Column)
        ?? throw new InvalidOperationException($"{behaviour.State.Name} has no measure in a column {Column}.");
}
