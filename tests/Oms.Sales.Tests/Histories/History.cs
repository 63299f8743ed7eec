namespace Oms.Sales.Tests.Histories;

/// <summary>What happens to the money of orders: what was bought, by which settings, what gateway, people and Logistics then do.</summary>
/// <param name="Baskets">One order each.</param>
/// <param name="Settings">Of the service.</param>
/// <param name="Steps">In the order they happen.</param>
/// <param name="IsSilent">In the end the gateway answers nothing; else it says yes to all that is open.</param>
internal sealed record History(ValueList<Basket> Baskets, Settings Settings, ValueList<Step> Steps, bool IsSilent)
{
    public override string ToString() => string.Join('\n', Baskets.Select((basket, i) => $"{World.IdOf(i)} in {basket}").Append(Settings.ToString()).Concat(Steps.Select(step => step.ToString()))
        .Append(IsSilent ? "in the end the gateway is silent" : "in the end the gateway says yes"));
}

/// <param name="IsCustom">The gateway is asked; else it is OFFLINE.</param>
/// <param name="Timing">When money is captured.</param>
/// <param name="HasRemorse">An hour.</param>
/// <param name="IsApproved">A system outside approves each order.</param>
/// <param name="RevalidateAfterDays">0 for whenever lines are sourced.</param>
internal sealed record Settings(bool IsCustom, string Timing, bool HasRemorse, bool IsApproved, int RevalidateAfterDays)
{
    public SalesDefaults Defaults => new()
    {
        CustomGateways = IsCustom ? [Basket.Gateway] : [],
        CaptureTiming = Timing,
        CaptureDays = 1,
        RemorseSeconds = HasRemorse ? 3600 : 0,
        ExternalValidation = IsApproved,
        RevalidateAfterDays = RevalidateAfterDays,
        AskAtMost = 2,
    };
}

internal enum Act
{
    SayYes, SayNo, SayOddly, Fire, Source, Ship, RunOut, Cancel, CancelLine, GiveUp, Approve, Disapprove, Hold, EndHold, MarkCaptured, Retry, Done, Abandoned, Close, Refund,
}

/// <summary>One thing that somebody does; numbers choose among what there is then.</summary>
/// <param name="Act">What.</param>
/// <param name="Which">Order, operation, timer.</param>
/// <param name="Lines">A bit for each that it could be done with.</param>
/// <param name="Percent">Of what is left, for money; else whatever else there is to choose.</param>
/// <param name="IsRepeated">The message comes twice.</param>
internal sealed record Step(Act Act, int Which, int Lines, int Percent, bool IsRepeated)
{
    public override string ToString() => $"{Act} (of {Which}, lines {Lines}, {Percent} %){(IsRepeated ? " twice" : "")}";
}
