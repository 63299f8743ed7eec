using Oms.Postsales.Appeasements;
using Oms.Postsales.Channels;
using Oms.Postsales.Children;
using Oms.Postsales.Numbering;
using Oms.Postsales.Orders;
using Oms.Postsales.Refunds;
using Oms.Postsales.Returns;
using Oms.Postsales.Sources;
using Oms.Postsales.Styles;
using Oms.Postsales.Supplies;

namespace Oms.Postsales;

/// <summary>Postsales as data: what it keeps and what it does with each message.</summary>
public static class PostsalesService
{
    public static Service With(PostsalesDefaults defaults) => new(
        Party.Postsales,
        [
            OrderBehaviour.Make(),
            ReturnBehaviour.Make(),
            RefundBehaviour.Make(),
            new Behaviour<Numbers, NumbersEvent>("numbers", Numbers.Evolve, (_, _) => []),
            new Behaviour<Channel, ChannelEvent>("channel", Channel.Evolve, (_, _) => []),
            new Behaviour<Source, SourceEvent>("source", Source.Evolve, (_, _) => []),
            new Behaviour<Supply, SupplyEvent>("supply", Supply.Evolve, (_, _) => []),
            new Behaviour<Style, StyleEvent>("style", Style.Evolve, (_, _) => []),
            new Behaviour<Variant, VariantEvent>("variant", Variant.Evolve, (_, _) => []),
        ],
        [
            .. new KeepOrder(defaults).Handlers(),
            new AuthorizeReturn(defaults).Handler(),
            new ReceiveReturn(defaults).Handler(),
            .. new ChangeReturn(defaults).Handlers(),
            UndoReturn.Handler(),
            .. ReleaseRefund.Handlers(defaults),
            SettleRefund.Handler(),
            new QuoteRefund(defaults).Handler(),
            new CreateAppeasement(defaults).Handler(),
            new CreateExchange(defaults).Handler(),
            new CreateReshipment(defaults).Handler(),
            UndoChild.Handler(),
            .. KeepChannel.Handlers(),
            .. KeepSource.Handlers(),
            KeepSupply.Handler(),
            KeepStyle.Handler(),
        ]);
}
