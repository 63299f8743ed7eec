using Oms.Contracts.Sales;

namespace Oms.Postsales;

/// <summary>What holds for a channel that nobody configured; from the service's configuration.</summary>
public sealed record PostsalesDefaults
{
    /// <summary>The channel of an order that names none.</summary>
    public string DefaultChannel { get; init; } = "default";

    /// <summary>The settings of such a channel; those of the messages, under their names.</summary>
    public ChannelDefaults Channel { get; init; } = new();

    /// <summary>What is wrong with them.</summary>
    public IEnumerable<Reason> Faults()
    {
        if (Channel.ShippingRefundRule is not (ShippingRefund.OnFirst or ShippingRefund.OnLast or ShippingRefund.Never))
            yield return new("Channel:ShippingRefundRule", "onFirst, onLast or never", Channel.ShippingRefundRule);
        if (Channel.AppeasementBase is not (AppeasementBases.Net or AppeasementBases.Gross))
            yield return new("Channel:AppeasementBase", "net or gross", Channel.AppeasementBase);
    }

    internal string ChannelOr(string? channel) => string.IsNullOrEmpty(channel) ? DefaultChannel : channel;
}

/// <summary>The settings after the sale; <see cref="ChannelSettings"/> says what each means.</summary>
public sealed record ChannelDefaults
{
    public bool AutoApproveReturn { get; init; } = true;

    public bool AutoReleaseRefund { get; init; } = true;

    public bool DefineReturnSource { get; init; }

    public bool ReturnServiceOrder { get; init; }

    public bool ReturnServiceLine { get; init; }

    public string ShippingRefundRule { get; init; } = ShippingRefund.Never;

    public IReadOnlyList<string> GoodConditions { get; init; } = [];

    public bool ExchangeEnabled { get; init; } = true;

    public bool RequireKnownStyle { get; init; }

    public bool ReshipmentEnabled { get; init; } = true;

    public string AppeasementBase { get; init; } = AppeasementBases.Net;

    public IReadOnlyList<string> ReturnReasons { get; init; } = [];

    public IReadOnlyList<string> AppeasementReasons { get; init; } = [];

    public IReadOnlyList<string> ExchangeReasons { get; init; } = [];

    public IReadOnlyList<string> ReshipmentReasons { get; init; } = [];

    public IReadOnlyList<string> ShippingMethods { get; init; } = [];

    /// <summary>Ships what no list of sources covers.</summary>
    public string DefaultSource { get; init; } = "WH1";

    /// <summary>Where the channel ships from; none: the default source.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
