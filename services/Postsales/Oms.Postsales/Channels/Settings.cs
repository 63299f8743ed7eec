using Oms.Contracts.Sales;

namespace Oms.Postsales.Channels;

/// <summary>What holds for a channel: what it has configured, else the service's defaults. <see cref="ChannelSettings"/> says what each means.</summary>
internal sealed record Settings(ChannelSettings? Own, ChannelDefaults Defaults)
{
    public bool AutoApproveReturn => Own?.AutoApproveReturn ?? Defaults.AutoApproveReturn;
    public bool AutoReleaseRefund => Own?.AutoReleaseRefund ?? Defaults.AutoReleaseRefund;
    public bool DefineReturnSource => Own?.DefineReturnSource ?? Defaults.DefineReturnSource;
    public bool ReturnServiceOrder => Own?.ReturnServiceOrder ?? Defaults.ReturnServiceOrder;
    public bool ReturnServiceLine => Own?.ReturnServiceLine ?? Defaults.ReturnServiceLine;
    public string ShippingRefundRule => Own?.ShippingRefundRule ?? Defaults.ShippingRefundRule;
    public bool ExchangeEnabled => Own?.ExchangeEnabled ?? Defaults.ExchangeEnabled;
    public bool RequireKnownStyle => Own?.RequireKnownStyle ?? Defaults.RequireKnownStyle;
    public bool ReshipmentEnabled => Own?.ReshipmentEnabled ?? Defaults.ReshipmentEnabled;
    public bool IsAppeasementGross => (Own?.AppeasementBase ?? Defaults.AppeasementBase) == AppeasementBases.Gross;
    public IReadOnlyList<string> ReturnReasons => Own?.ReturnReasons ?? Defaults.ReturnReasons;
    public IReadOnlyList<string> AppeasementReasons => Own?.AppeasementReasons ?? Defaults.AppeasementReasons;
    public IReadOnlyList<string> ExchangeReasons => Own?.ExchangeReasons ?? Defaults.ExchangeReasons;
    public IReadOnlyList<string> ReshipmentReasons => Own?.ReshipmentReasons ?? Defaults.ReshipmentReasons;
    public IReadOnlyList<string> ShippingMethods => Own?.ShippingMethods ?? Defaults.ShippingMethods;

    /// <summary>Where it ships from.</summary>
    public IReadOnlyList<string> Sources => (Own?.Sources ?? Defaults.Sources) is { Count: > 0 } sources ? sources : [Own?.DefaultSource ?? Defaults.DefaultSource];

    /// <summary>Goods in this condition need no review.</summary>
    public bool IsGood(string? condition) => string.IsNullOrWhiteSpace(condition)
        || (Own?.GoodConditions ?? Defaults.GoodConditions).Append("GOOD").Contains(condition.Trim(), StringComparer.OrdinalIgnoreCase);

    public static Need Need(string store) => Deciding.Need.ToRead<Channel>(Channel.StreamOf(store));

    public static Settings Of(string store, Seen seen, PostsalesDefaults defaults) => new(seen.Find<Channel>(Channel.StreamOf(store))?.Settings, defaults.Channel);
}
