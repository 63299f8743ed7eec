namespace Oms.CustomerService.Web.Finding;

/// <summary>How far a search goes in each of its ways. <c>tests/bench grid</c> measures whether they are good ones.</summary>
/// <param name="Few">Fewer hits than this are gathered at once.</param>
/// <param name="Within">Rows that a first look goes through.</param>
/// <param name="Gathered">Hits that are gathered, and put into order afterwards.</param>
/// <param name="Many">For more hits than this a second look goes <see cref="Further"/>, and they are not counted when a page is full of them without.</param>
internal sealed record Bounds(int Few, int Within, int Gathered, int Many)
{
    /// <summary>How many times as many rows.</summary>
    public const int Further = 4;

    public static Bounds Usual { get; } = new(Few: 2_000, Within: 5_000, Gathered: 5_000, Many: 10_000);
}
