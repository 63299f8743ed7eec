namespace Oms.CustomerService.Tests.Flows;

/// <summary>Lives of orders that between them have every task in every state it can be in.</summary>
internal static class Stories
{
    private static readonly string[] Reasons =
    [
        "pending_return_parent_order", "PENDING_VALIDATE_PAYMENT_REPLY", "PENDING_EXTERNAL_VALIDATION", "PENDING_RISKASSESSMENT_REPLY", "AGENTHOLD", "PENDING_REMORSE_TIME",
        "PENDING_CAPTURE_REPLY",
    ];

    public static IEnumerable<(string Name, Story Story)> All =>
    [
        ("shipped and captured", Shipped),
        ("paid outside", Story.Sent(isOffline: true).Shipped(1).Asked(2, "capture", [1], isOffline: true).Sales("order.completed", """{"outcome": "FULLYSHIPPED"}""")),
        ("held for everything", Held("order.hold_ended")),
        ("held for everything in vain", Held("order.hold_failed").Sales("order.stopped", """{"status": "CANCELLED", "reason": "CUSTOMERREQ", "line_reason": "CUSTOMERREQ", "line_numbers": [1]}""")),
        ("declined, then out of stock", Declined),
        ("not captured", Story.Sent().Shipped(1).Asked(2, "capture", [1]).Refused(2, "no")),
        ("without money", new Story().Placed(["PHYSICAL", "VIRTUAL"], amount: 0).Sales("order.received", """{"released": [1]}""").Sales("order.completed", """{"outcome": "FULLYSHIPPED"}""")),
        ("downloads", new Story().Placed(["VIRTUAL"]).Opened(isOffline: true).Sales("order.received", """{"released": []}""").Sales("order.lines_shipped", """{"line_numbers": [1]}""")),
        ("known by its sourcing alone", new Story().Sourcing("sourcing.settled", """{"outcomes": [{"line_number": 1, "outcome": "SOURCED", "request_id": "ST1-100-01"}]}""")),
    ];

    private static Story Shipped => Story.Sent(2).Progressed("RECEIVEDBYLOGISTICS", 1, 2).Progressed("PICKREADY", 1).Progressed("PICKCONFIRMED", 1, 2).Shipped(1).Asked(2, "capture", [1]).Answered(2, true)
        .Shipped(2).Asked(3, "capture", [2]).Answered(3, true).Sales("order.completed", """{"outcome": "FULLYSHIPPED"}""")
        .Postsales("order.return_opened", """{"rma": "R1", "asked": [1]}""").Return("opened", """{"is_approved": true}""").Return("lines_received", """{"lines": [{"line_number": 1}]}""")
        .Sales("order.lines_returned", """{"rma": "R1", "line_numbers": [1]}""");

    private static Story Declined => Story.Sent(2).Progressed("PICKCONFIRMED", 2).Warehouse("lines_declined", """{"lines": [{"line_number": 1, "reason": "NOT_IN_STOCK"}, {"line_number": 2, "reason": "NOT_IN_STOCK"}]}""")
        .Sales("order.lines_progressed", """{"lines": [{"line_number": 1, "status": "PICKDECLINED", "reason": "NOT_IN_STOCK"}, {"line_number": 2, "status": "PICKDECLINED", "reason": "NOT_IN_STOCK"}]}""")
        .Sourced([1], "ST1-100-02", "WH2", allocations: 2)
        .Warehouse("lines_cancelled", """{"lines": [{"line_number": 1, "reason": "NOTHINGTOSHIP"}]}""", "ST1-100-02")
        .Sales("order.lines_cancelled", """{"lines": [{"line_number": 1, "reason": "NOTHINGTOSHIP"}, {"line_number": 2, "reason": "OUTOFSTOCK"}]}""")
        .Sales("order.completed", """{"outcome": "FULLYCANCELLED"}""");

    /// <summary>All holds at once, and the same becomes of each.</summary>
    private static Story Held(string became)
    {
        var story = new Story().Placed(["PHYSICAL"], original: "99").Opened("before_shipment").Sales("order.received", """{"released": []}""");
        foreach (var hold in Reasons)
            story.Sales("order.hold_placed", $$"""{"hold": "{{hold}}", "until": "2026-03-03T10:00:00Z"}""");
        story.Sales("approval.asked", """{"runs": 1, "next_run": "2026-03-02T10:30:00Z"}""").Sales("approval.asked", """{"runs": 2, "next_run": "2026-03-02T10:45:00Z"}""");
        foreach (var hold in Reasons)
            story.Sales(became, $$"""{"hold": "{{hold}}", "error": "BROKEN"{{(hold == Reasons[^1] ? ", \"released\": [1]" : "")}}}""");
        return story;
    }
}
