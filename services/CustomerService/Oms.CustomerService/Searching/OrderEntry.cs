using Oms.CustomerService.Orders;

namespace Oms.CustomerService.Searching;

/// <summary>
/// An order as the grid shows it and a search finds it; it follows from the <see cref="OrderView"/> alone. Everything is kept as
/// it was written: how it is compared stands with its field (<see cref="Fields.OrderFields"/>). Lists have no value twice.
/// </summary>
public sealed partial record OrderEntry
{
    /// <summary>The order's stream: store and id.</summary>
    public string StreamId => Deciding.StreamId.Of(Store, OrderId);

    /// <summary>The sales channel.</summary>
    public string Store { get; init; } = "";

    public string OrderId { get; init; } = "";

    public OrderKind Kind { get; init; }

    /// <summary>The order that an exchange or a reshipment stands for.</summary>
    public string? OriginalOrderId { get; init; }

    public DateTimeOffset OriginDate { get; init; }

    public string Origin { get; init; } = "";

    /// <summary>As Sales announces it, joined.</summary>
    public string Status { get; init; } = "";

    public string StatusReason { get; init; } = "";

    /// <summary>The origin date before anything is known of its status.</summary>
    public DateTimeOffset StatusDate { get; init; }

    /// <summary>ISO 4217, of the four amounts below.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Taxes and shipping included.</summary>
    public decimal GrandTotal { get; init; }

    public decimal Captured { get; init; }

    /// <summary>Given back, with what is on its way.</summary>
    public decimal Refunded { get; init; }

    public string CustomerId { get; init; } = "";

    public string CustomerType { get; init; } = "";

    public string Language { get; init; } = "";

    /// <summary>As Sales tells a test order (O-8).</summary>
    public bool IsTest { get; init; }

    /// <summary>Pieces bought; shipping and services are none.</summary>
    public int ItemCount { get; init; }

    /// <summary>How often a source was asked for the line that needed most.</summary>
    public int TotalSourceAllocations { get; init; }

    /// <summary>Who pays, by name.</summary>
    public string BillTo { get; init; } = "";

    /// <summary>Who receives, by name.</summary>
    public string ShipTo { get; init; } = "";

    /// <summary>On one line.</summary>
    public string BillingAddress { get; init; } = "";

    /// <summary>On one line.</summary>
    public string ShippingAddress { get; init; } = "";

    /// <summary>Of all of its addresses, as are the seven lists that follow.</summary>
    public ValueList<string> FirstNames { get; init; } = [];

    public ValueList<string> LastNames { get; init; } = [];

    public ValueList<string> Emails { get; init; } = [];

    public ValueList<string> Phones { get; init; } = [];

    /// <summary>First lines.</summary>
    public ValueList<string> Streets { get; init; } = [];

    public ValueList<string> Zips { get; init; } = [];

    public ValueList<string> States { get; init; } = [];

    public ValueList<string> Countries { get; init; } = [];

    /// <summary>Those it ships from and those that were asked ("Requested to").</summary>
    public ValueList<string> Sources { get; init; } = [];

    public ValueList<string> Skus { get; init; } = [];

    public ValueList<string> ProductTypes { get; init; } = [];

    public ValueList<string> PaymentMethods { get; init; } = [];

    public ValueList<string> ShippingMethods { get; init; } = [];

    public ValueList<string> LineStatuses { get; init; } = [];

    public ValueList<string> LineStatusReasons { get; init; } = [];

    public ValueList<string> ReturnStatuses { get; init; } = [];

    public ValueList<string> AppeasementStatuses { get; init; } = [];

    public ValueList<string> RequestIds { get; init; } = [];

    public ValueList<string> Rmas { get; init; } = [];

    public ValueList<string> CreditNotes { get; init; } = [];

    /// <summary>Of parcels to the customer, and of those that come back.</summary>
    public ValueList<string> TrackingNumbers { get; init; } = [];
}
