using System.Collections.Frozen;

namespace Oms.Contracts.Json;

/// <summary>The documented codes of statuses and their reasons, each found under any of its spellings.</summary>
internal static class Spelling
{
    /// <summary>Of orders, lines, shipment requests, payments: what we write as a status is one of these.</summary>
    internal static ValueList<string> Statuses { get; } =
    [
        "NEW", "RECEIVED", "ONHOLD", "APPROVED", "AUTHORIZED", "LOGISTICS", "LOGISTICSCOMPLETE", "COMPLETE", "CANCELLED",
        "REJECTED", "ABORTED", "ERROR", "INCOMPLETE", "PICKREADY", "PICKCONFIRMED", "PARTIALLY_COMPLETE", "PRE_CANCELLATION",
        "ALLOCATEDSHIP", "RECEIVEDBYLOGISTICS", "ITEM_PENDING_PICKING", "PICKDECLINED", "RESOURCED", "SHIPPED", "NOT_IN_STOCK",
        "ASSIGNED", "RETURNED", "PICKING", "PARTIALLY_SHIPPED", "DECLINED", "REQUESTED", "PENDINGRELEASE", "RELEASED", "REFUNDED",
        "CAPTURE_REQUESTED", "CAPTURED", "REFUND_REQUESTED", "REFUND_FAILED",
    ];

    private static readonly string[] StatusReasons =
    [
        "NEWFRONTEND", "IMPORTED", "PENDING_REMORSE_TIME", "PENDING_CAPTURE_REPLY", "PENDING_RISKASSESSMENT_REPLY",
        "PENDING_VALIDATE_PAYMENT_REPLY", "CAPTURE_PENDING_CONTINUE_FLOW", "PENDING_VALIDATE_AUTH", "PENDING_EXTERNAL_VALIDATION",
        "pending_return_parent_order", "SYSAPPROVED", "ANALYSTAPPROVED", "READYTOSHIP", "PENDING_FIRST_SHIPMENT", "FULLYSHIPPED",
        "PARTIALLYSHIPPED", "FULLYCANCELLED", "COMPLETEDSHIP", "ANALYSTDEFFRAUD", "ANALYSTPOSFRAUD", "PAYMENT_AUTH_FAIL", "TEST",
        "IMPORTFAIL", "LOGISTICSFAIL", "PAYMENTFAIL", "INVALID_AUTH_STATUS", "VALIDATE_AUTH_FAIL", "MAX_AUTH_RETRY_ACHIEVED",
        "CAPTUREFAILURE", "INITIALORDER", "SHIPMENTCREATED", "OSREPORTREC", "SHIPREQUESTCREATED", "OSREPORT",
        "ASSOCIATEDITEMCANCELLED", "OUTOFSTOCK", "NOTHINGTOSHIP", "CUSTOMERREQ", "EEREQ", "CANCELLEDBYPAYMENTANDRISK", "CARDEXPIRED",
    ];

    /// <summary>Spellings that differ by more than case and separators.</summary>
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>
    {
        ["NEWORDER"] = "NEW",
        ["CANCELED"] = "CANCELLED",
        ["FULLYCANCELED"] = "FULLYCANCELLED",
        ["ASSOCIATEDITEMCANCELED"] = "ASSOCIATEDITEMCANCELLED",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> Documented = Others
        .Concat(StatusReasons.Select(code => KeyValuePair.Create(Bare(code), code)))
        // PARTIALLYSHIPPED is the order's reason, PARTIALLY_SHIPPED the shipment request's status: each stays itself.
        .Concat(Statuses.Select(code => KeyValuePair.Create(Bare(code), code)))
        .DistinctBy(spelling => spelling.Key)
        .ToFrozenDictionary();

    private static readonly FrozenSet<string> Exact = Statuses.Concat(StatusReasons).ToFrozenSet();

    public static string OfStatus(string text) =>
        Exact.Contains(text) ? text : Documented.GetValueOrDefault(Bare(text), text);

    /// <summary>In capitals and joined: <c>On hold</c>, <c>ON_HOLD</c> and <c>ONHOLD</c> are one.</summary>
    private static string Bare(string text) => new([.. text.Where(c => c is not (' ' or '_' or '-')).Select(char.ToUpperInvariant)]);
}
