namespace Oms.CustomerService.Flows.Reading;

/// <summary>Logistics, of the sources of an order.</summary>
internal abstract record SourcingNews : News
{
    public sealed record Settled(ValueList<SettledLine> Lines) : SourcingNews;

    public sealed record Withdrawn(ValueList<int> Lines) : SourcingNews;
}

/// <param name="Number">Of the line.</param>
/// <param name="IsWaiting">For stock.</param>
/// <param name="Request">What it went into.</param>
/// <param name="WaitsAt">Sources whose stock it waits for.</param>
internal sealed record SettledLine(int Number, bool IsWaiting, string? Request, ValueList<string> WaitsAt);

/// <summary>Logistics, of a shipment request.</summary>
internal abstract record RequestNews : News
{
    public sealed record Requested(string Source, ValueList<PlacedLine> Lines) : RequestNews;

    public sealed record Exported : RequestNews;

    public sealed record PickingStarted : RequestNews;

    /// <summary>Progress, declines and cancellations alike: the status tells.</summary>
    public sealed record Changed(ValueList<ChangedLine> Lines) : RequestNews;

    /// <param name="Lines">That left.</param>
    /// <param name="Packages">Carrier and tracking number, as people read them.</param>
    public sealed record Shipped(ValueList<int> Lines, ValueList<Parcel> Packages) : RequestNews;
}

/// <param name="Lines">What is in it.</param>
/// <param name="Name">Carrier and tracking number, else its id.</param>
internal sealed record Parcel(ValueList<int> Lines, string Name);

/// <summary>Postsales, of the returns of an order and of each return.</summary>
internal abstract record ReturnNews : News
{
    /// <summary>Lines of this order come back, or more of them do.</summary>
    public sealed record LinesAsked(string Rma, ValueList<int> Lines) : ReturnNews;

    public sealed record Cancelled(string Rma) : ReturnNews;

    public sealed record Approved(string Rma) : ReturnNews;

    public sealed record Received(string Rma, ValueList<int> Lines) : ReturnNews;
}
