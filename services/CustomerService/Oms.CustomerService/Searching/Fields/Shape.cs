namespace Oms.CustomerService.Searching.Fields;

/// <summary>What a field's column holds; which operators it has and which index answers them follows from it.</summary>
public enum Shape
{
    /// <summary>One text, compared as a whole; empty when there is none.</summary>
    Word,

    /// <summary>Texts, compared as wholes: an array, answered by a GIN index.</summary>
    Words,

    /// <summary>Texts that are looked for by a part: each on a line of its own, answered by a trigram index.</summary>
    Prose,

    /// <summary>A moment, to the microsecond.</summary>
    Instant,

    /// <summary>An amount or a count.</summary>
    Number,

    Flag,
}
