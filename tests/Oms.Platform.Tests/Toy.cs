using System.Globalization;
using Oms.Contracts;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Contracts.Sales.OrderManagement;
using Oms.Deciding;

namespace Oms.Platform.Tests;

/// <summary>
/// The smallest service that uses every part of the shell, over messages of the contracts: <c>start_picking</c> counts,
/// <c>export</c> counts and sets a timer, <c>create_comment</c> behaves as its text says, <c>get_comments</c> asks.
/// </summary>
internal static class Toy
{
    public const string Name = "logistics";
    public const string Start = "magento.logistics.shipment_request_management.start_picking";
    public const string Export = "magento.logistics.shipment_request_management.export";
    public const string Comment = "magento.sales.order_management.create_comment";
    public const string Ask = "magento.sales.order_management.get_comments";
    public const string Done = "magento.logistics.fulfillment_management.customer_shipment_done";
    public const string Errors = "magento.common.error_management.created";

    /// <summary>The name of the one thing that the database demands of a tally.</summary>
    public const string NotBelowZero = "not_below_zero";

    /// <summary>The one stream that also announces <c>requested</c>.</summary>
    public const string Unsendable = "unsendable";

    public static TimeSpan TimerDelay { get; } = TimeSpan.FromMilliseconds(700);

    public static Service Service { get; } = new(
        Name,
        [
            new Behaviour<Tally, TallyEvent>("tally", Evolve, Announce)
            {
                Invariants = [new(NotBelowZero, "select ($1 ->> 'count')::integer >= 0")],
                Measures = [new("oms.tally.open", "{tally}", "Tallies that nobody has closed.", "open", tally => ((Tally)tally).IsOpen ? 1 : 0)],
            },
        ],
        [
            new Handler<StartPicking>(
                (message, _) => [Need.Of<Tally>(message.ShipmentRequestId)],
                (message, _, _) => Decision.Of<Tally>(message.ShipmentRequestId, new TallyEvent.Counted(1))),
            new Handler<Export>(
                (message, _) => [Need.Of<Tally>(message.ShipmentRequestId)],
                (message, _, occasion) => Decision.Of<Tally>(message.ShipmentRequestId, new TallyEvent.Reminded(occasion.At + TimerDelay))),
            new Handler<CreateComment>(
                (message, seen) => [.. NeedsOf(message.OrderComment), .. Closing.Needs(message, seen)], Note) { IsOncePerBody = true },
            new Handler<GetComments>(
                (message, _) => [Need.ToRead<Tally>(message.OrderId), .. Closing.Needs(message)],
                (message, seen, _) => Closing.IsAsked(message) ? new Decision.Answered(seen.List<Tally>().Select(tally => tally.Id).ToValueList()) : seen.Find<Tally>(message.OrderId) is { } tally
                    ? new Decision.Answered(new ValueListOfCounts([tally.Count]))
                    : Decision.Refuse(new Reason("$.order_id", "a tally", message.OrderId))),
        ]);

    /// <summary>"many" and a number: so many documents more.</summary>
    private static IEnumerable<Need> NeedsOf(Contracts.Sales.OrderComment comment) => comment.Comment.Split(' ') is ["many", var number] && int.TryParse(number, CultureInfo.InvariantCulture, out var many)
        ? Enumerable.Range(0, many).Select(other => Need.Of<Tally>($"{comment.OrderId} {other}")).Append(Need.Of<Tally>(comment.OrderId))
        : [Need.Of<Tally>(comment.OrderId)];

    private static Decision Note(CreateComment message, Seen seen, Occasion occasion) => message.OrderComment.Comment switch
    {
        "throw" => throw new InvalidOperationException("told to"),
        "refuse" => Decision.Refuse(new("$.order_comment.comment", "no refusal", "refuse"), new Reason("$", "a second reason", "nothing")),
        "tell" => new Decision.Refused([new("$.order_comment.comment", "no refusal", "tell")]) { Tell = [Shipped(message.OrderComment.OrderId, "told")] },
        "break" => Decision.Of<Tally>(message.OrderComment.OrderId, new TallyEvent.Counted(-1000)),
        "wait" when seen.Find<Tally>(message.OrderComment.OrderId) is null => new Decision.TooEarly([new("$.order_comment.order_id", "a tally", "nothing")]),
        "nothing" => Decision.Nothing,
        "close" => Closing.Decide(seen),
        "open" => Decision.Of<Tally>(message.OrderComment.OrderId, new TallyEvent.Opened()),
        _ => Decision.Of<Tally>(message.OrderComment.OrderId, new TallyEvent.Counted(10)),
    };

    private static Tally Evolve(Tally? state, TallyEvent fact, DateTimeOffset at) => fact switch
    {
        TallyEvent.Counted counted => new Tally { Count = (state?.Count ?? 0) + counted.By },
        TallyEvent.Opened => (state ?? new Tally()) with { IsOpen = true },
        _ => state ?? new Tally(),
    };

    private static IEnumerable<Outgoing> Announce(Tally state, TallyEvent fact)
    {
        yield return Shipped(state.Id, $"{state.Count}");
        if (state.Id == Unsendable)
            yield return new(new Requested { ShipmentRequest = new() { Id = state.Id } });
        if (fact is TallyEvent.Reminded reminded)
            yield return new(new StartPicking { ShipmentRequestId = state.Id }, reminded.Due);
    }

    private static Outgoing Shipped(string stream, string shipment) => new(new Contracts.Logistics.FulfillmentManagement.CustomerShipmentDone
    {
        Shipment = new() { OrderId = stream, StoreId = "ST1", ShipmentId = shipment },
    });
}

/// <summary>A list as the wire writes it.</summary>
internal sealed record ValueListOfCounts(ValueList<int> Counts);

internal sealed record Tally : Aggregate
{
    public int Count { get; init; }

    public bool IsOpen { get; init; }
}

internal abstract record TallyEvent : Fact
{
    private TallyEvent()
    {
    }

    [FactName("tally.counted")]
    public sealed record Counted(int By) : TallyEvent;

    [FactName("tally.opened")]
    public sealed record Opened : TallyEvent;

    [FactName("tally.reminded")]
    public sealed record Reminded(DateTimeOffset Due) : TallyEvent;
}
