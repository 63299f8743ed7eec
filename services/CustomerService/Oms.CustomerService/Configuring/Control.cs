namespace Oms.CustomerService.Configuring;

/// <summary>How a field is filled in, and with it what may stand there.</summary>
public abstract record Control
{
    /// <summary>Yes or no.</summary>
    public sealed record Flag : Control;

    /// <summary>A whole number.</summary>
    /// <param name="Least">The smallest.</param>
    /// <param name="Most">The largest.</param>
    /// <param name="Unit">Of what, in the plural.</param>
    public sealed record Number(int Least, int Most, string Unit) : Control;

    /// <summary>Seconds, written as <see cref="DurationText"/>.</summary>
    /// <param name="Most">Seconds.</param>
    public sealed record Duration(int Most) : Control;

    /// <summary>One of the values that the wire knows.</summary>
    public sealed record Choice(ValueList<string> Values) : Control;

    /// <summary>One line of text.</summary>
    public sealed record Text(TextKind Kind = TextKind.Any) : Control;

    /// <summary>Texts, one a line, each once.</summary>
    /// <param name="Of">What each of them is when it is an id, as in <c>a gateway id</c>; null: up to 200 characters of any text.</param>
    public sealed record Lines(string? Of = null) : Control;

    /// <summary>One of the sources that there are.</summary>
    public sealed record OneSource : Control;

    /// <summary>Some of the sources that there are, in an order.</summary>
    public sealed record Sources : Control;
}

/// <summary>What a line of text is.</summary>
public enum TextKind
{
    Any,
    /// <summary>1 to 64 characters, none of them a control character.</summary>
    Id,
    /// <summary>An IANA name.</summary>
    Zone,
    /// <summary>ISO 3166, two letters.</summary>
    Country,
    /// <summary>Degrees north.</summary>
    Latitude,
    /// <summary>Degrees east.</summary>
    Longitude,
}
