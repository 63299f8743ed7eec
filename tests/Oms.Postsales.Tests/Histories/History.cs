namespace Oms.Postsales.Tests.Histories;

/// <summary>What happens in a shop: what was bought, by which settings, and what people and Sales then do.</summary>
internal sealed record History(ValueList<Purchase> Purchases, ChannelDefaults Settings, Answers Answers, ValueList<Step> Steps)
{
    public override string ToString() => string.Join('\n', Purchases.Select((purchase, i) => $"{World.IdOf(i)} in {purchase}").Append(Told(Settings)).Concat(Steps.Select(step => step.ToString())));

    private static string Told(ChannelDefaults settings) =>
        $"approves {(settings.AutoApproveReturn ? "at once" : "by hand")}, releases {(settings.AutoReleaseRefund ? "at once" : "by hand")}, appeases {settings.AppeasementBase}, "
        + $"shipping {settings.ShippingRefundRule}{(settings.ReturnServiceOrder ? ", services of orders" : "")}{(settings.ReturnServiceLine ? ", services of lines" : "")}";
}

/// <summary>How Sales answers, one after the other and then from the start again; empty: as asked.</summary>
/// <param name="Refunds">Of <see cref="Contracts.Sales.PaymentManagement.RefundOutcome"/>: what is pending or has failed is answered by <see cref="Act.Answer"/>.</param>
/// <param name="Returns">Whether it takes lines back.</param>
/// <param name="Children">What becomes of exchanges and reshipments.</param>
/// <param name="Captures">What becomes of a payment when its line ships; what is not captured then may be by <see cref="Act.Capture"/>, or never.</param>
internal sealed record Answers(ValueList<string> Refunds, ValueList<bool> Returns, ValueList<Placing> Children, ValueList<Taking> Captures)
{
    public static Answers AsAsked { get; } = new([], [], [], []);
}

internal enum Taking { AtOnce, Later, Failed }

internal enum Placing { Placed, Refused, Taken }

internal enum Act { Ship, Cancel, Appease, Authorize, Approve, CancelReturn, Receive, ReceiveBlind, Release, CancelRefund, Exchange, Reship, Capture, Answer }

/// <summary>How messages between Sales and Postsales travel afterwards.</summary>
internal enum Post { AtOnce, Later, Shuffled }

/// <summary>One thing that somebody does; numbers choose among what there is then.</summary>
/// <param name="Act">What.</param>
/// <param name="Which">Order, return or refund.</param>
/// <param name="Lines">A bit for each that it could be done with.</param>
/// <param name="Percent">Of what is left, for money; else whatever else there is to choose.</param>
/// <param name="IsRepeated">The message comes twice.</param>
/// <param name="Post">What travels afterwards.</param>
internal sealed record Step(Act Act, int Which, int Lines, int Percent, bool IsRepeated, Post Post)
{
    public override string ToString() => $"{Act} (of {Which}, lines {Lines}, {Percent} %){(IsRepeated ? " twice" : "")}, post {Post}";
}
