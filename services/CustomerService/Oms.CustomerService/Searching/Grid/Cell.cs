namespace Oms.CustomerService.Searching.Grid;

/// <summary>What stands in a row under a column; how it is written is up to who shows it.</summary>
public abstract record Cell
{
    private Cell()
    {
    }

    public sealed record Words(string Text) : Cell;

    public sealed record Amount(decimal Value, string Currency) : Cell;

    public sealed record Count(int Value) : Cell;

    public sealed record Moment(DateTimeOffset Value) : Cell;

    /// <summary>A word of ours that has a text of this name.</summary>
    public sealed record Named(string Name) : Cell;
}
