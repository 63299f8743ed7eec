namespace Oms.Sales.Payments;

/// <summary>How an order is paid, as it was agreed when it was placed: later settings do not change it.</summary>
internal sealed record PaymentTerms
{
    /// <summary>The order's payment that has the transaction (O-2); empty when none has.</summary>
    public string Reference { get; init; } = "";

    /// <summary>ISO 4217.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Gross: what was reserved. Accepted inside it is what the lines cost.</summary>
    public decimal Authorized { get; init; }

    /// <summary>No gateway is asked (P-1, P-4).</summary>
    public bool IsOffline { get; init; } = true;

    public string Method { get; init; } = "";

    public string Submethod { get; init; } = "";

    public string Gateway { get; init; } = "";

    public string Account { get; init; } = "";

    /// <summary>The token of the authorisation; a revalidation may change it.</summary>
    public string Key { get; init; } = "";

    /// <summary>One of <see cref="Contracts.Sales.CaptureTimings"/> (P-2).</summary>
    public string Timing { get; init; } = Contracts.Sales.CaptureTimings.EachShipment;

    /// <summary>With the timing <c>days</c>: when what is left is captured, shipped or not.</summary>
    public DateTimeOffset? CaptureFrom { get; init; }

    /// <summary>How old a check of the authorisation may be when goods are sourced (P-6).</summary>
    public int RevalidateAfterDays { get; init; }
}
