using Oms.Postsales.Orders;

namespace Oms.Postsales.Returns;

/// <summary>What a return's facts add up to.</summary>
internal static class ReturnFold
{
    public static Return Evolve(Return? state, ReturnEvent fact, DateTimeOffset at) => (state, fact) switch
    {
        (null, ReturnEvent.Opened now) => In(now.IsApproved ? ReturnStatus.Approved : ReturnStatus.Requested, now.Reason, at, Begin(now.Content)),
        ({ }, ReturnEvent.TrackingChanged now) => state with { Content = state.Content with { Tracking = now.Tracking } },
        ({ }, ReturnEvent.LinesReceived now) => Receive(state, now.Lines),
        ({ }, ReturnEvent.Approved now) => In(ReturnStatus.Approved, now.Reason, at, Join(state, now.Joined)),
        ({ }, ReturnEvent.Cancelled now) => In(ReturnStatus.Cancelled, now.Reason, at, state),
        ({ }, ReturnEvent.RequestRetried) => state,
        _ => throw new InvalidOperationException($"{fact.GetType().Name} before the return was opened."),
    };

    /// <summary>What nobody announced is there already.</summary>
    private static Return Begin(ReturnContent content) => new()
    {
        Content = content,
        Received = content.IsPreauthorised ? [] : content.Lines.Where(line => line.JoinedBy is null).Select(line => line.LineNumber).ToValueList(),
    };

    private static Return In(string status, string reason, DateTimeOffset at, Return state) => state with { Status = status, Reason = reason, StatusDate = at };

    private static Return Join(Return state, ValueList<ReturnedLine> joined) => state with
    {
        Content = state.Content with
        {
            Lines = [.. state.Content.Lines.Where(line => line.JoinedBy is null), .. joined.Select(line => state.Line(line.LineNumber) ?? line)],
        },
    };

    private static Return Receive(Return state, ValueList<ReceivedLine> lines)
    {
        var found = lines.ToDictionary(line => line.LineNumber);
        return state with
        {
            Received = state.Received.Concat(found.Keys).Distinct().Order().ToValueList(),
            Content = state.Content with
            {
                Lines = state.Content.Lines.Select(line => found.TryGetValue(line.LineNumber, out var said)
                    ? line with { Condition = said.Condition, ConditionDescription = said.Description }
                    : line).ToValueList(),
            },
        };
    }
}
