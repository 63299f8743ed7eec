using Oms.CustomerService.Flows.Reading;

namespace Oms.CustomerService.Flows.Knowledge;

/// <summary>The money of an order: how it is paid, and what gateways were asked.</summary>
internal sealed record KnownPayments
{
    public DateTimeOffset? OpenedAt { get; init; }

    public bool IsOffline { get; init; }

    public string Gateway { get; init; } = "";

    /// <summary>One of <see cref="Contracts.Sales.CaptureTimings"/>; empty while that is unknown.</summary>
    public string Timing { get; init; } = "";

    public DateTimeOffset? CaptureFrom { get; init; }

    public ValueList<KnownOperation> Operations { get; init; } = [];

    public ValueList<KnownOperation> Of(params string[] commands) => Operations.Where(operation => commands.Contains(operation.Command)).ToValueList();

    public KnownPayments With(PaymentNews news, DateTimeOffset at) => news switch
    {
        PaymentNews.Opened opened => this with { OpenedAt = at, IsOffline = opened.IsOffline, Gateway = opened.Gateway, Timing = opened.Timing, CaptureFrom = opened.CaptureFrom },
        PaymentNews.Asked asked => Ask(asked, at),
        PaymentNews.Answered answered => On(answered.Number, operation => operation.Answer(answered, at)),
        PaymentNews.SettledByHand settled => On(settled.Number, operation => operation.Settle(settled, at)),
        PaymentNews.ExceptionRaised raised => On(raised.Number, operation => operation with { IsInTrouble = true, LastError = raised.Message }),
        PaymentNews.ExceptionClosed closed => On(closed.Number, operation => operation with { IsInTrouble = false }),
        _ => this,
    };

    private KnownPayments Ask(PaymentNews.Asked asked, DateTimeOffset at) => Operations.Any(operation => operation.Number == asked.Number)
        ? On(asked.Number, operation => operation.AskAgain(asked))
        : this with { Operations = [.. Operations, KnownOperation.Of(asked, at)] };

    private KnownPayments On(int number, Func<KnownOperation, KnownOperation> change) =>
        this with { Operations = Operations.Select(operation => operation.Number == number ? change(operation) : operation).ToValueList() };
}
