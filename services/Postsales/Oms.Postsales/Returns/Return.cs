using Oms.Contracts.Common;
using Oms.Postsales.Orders;
using Oms.Postsales.Refunds;

namespace Oms.Postsales.Returns;

/// <summary>Goods that come back. Its stream is its number, the RMA.</summary>
internal sealed record Return : Aggregate
{
    public required ReturnContent Content { get; init; }

    /// <summary>One of <see cref="ReturnStatus"/>.</summary>
    public string Status { get; init; } = ReturnStatus.Requested;

    public string Reason { get; init; } = "";

    public DateTimeOffset StatusDate { get; init; }

    /// <summary>Numbers of the lines that a warehouse has reported.</summary>
    public ValueList<int> Received { get; init; } = [];

    public bool IsOf(Order order) => Content.Store == order.Store && Content.OrderId == order.Wire.Id;

    public ReturnedLine? Line(int number) => Content.Lines.FirstOrDefault(line => line.LineNumber == number);

    /// <summary>Why the line's money goes back: the reason of the goods is that of what goes along, and of the lines of another order that they stand for.</summary>
    public RefundWords WordsOf(int number)
    {
        var line = Line(number) ?? Content.Lines[0];
        return new(line.Reason, line.ReasonDescription);
    }
}

/// <summary>What is coming back, from whom, and how.</summary>
internal sealed record ReturnContent
{
    public string Store { get; init; } = "";

    public string OrderId { get; init; } = "";

    /// <summary>Where to.</summary>
    public string SourceId { get; init; } = "";

    /// <summary>Who asked for it.</summary>
    public string? User { get; init; }

    /// <summary>Announced before the goods came; such a return may be cancelled .</summary>
    public bool IsPreauthorised { get; init; }

    public Tracking Tracking { get; init; } = new();

    public ValueList<CustomAttribute> CustomAttributes { get; init; } = [];

    /// <summary>Those that were asked for, then those that go along.</summary>
    public ValueList<ReturnedLine> Lines { get; init; } = [];
}

/// <summary>How the parcel travels.</summary>
internal sealed record Tracking(string? Number = null, string? Url = null, string? LabelUrl = null, string? Carrier = null);

/// <param name="LineNumber">Of the order.</param>
/// <param name="Id">The storefront's.</param>
/// <param name="Sku">What comes back.</param>
/// <param name="Reason">Why.</param>
/// <param name="ReasonDescription">The comment .</param>
/// <param name="Condition">As the warehouse found it; null until it was looked at.</param>
/// <param name="ConditionDescription">In words.</param>
/// <param name="JoinedBy">The rule that took it along; null of what was asked for.</param>
internal sealed record ReturnedLine(
    int LineNumber, string Id, string Sku, string Reason, string ReasonDescription, string? Condition = null, string? ConditionDescription = null,
    string? JoinedBy = null);
