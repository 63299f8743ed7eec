using Oms.Contracts.Postsales.RefundManagement;
using Oms.CustomerService.Acting;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Acting;
using Oms.CustomerService.Web.Following;
using Oms.Documents;

namespace Oms.CustomerService.Web.Pages.Acts;

/// <summary>Gathers what the form of an act shows: the order, the channel's settings, and what Postsales says of the money.</summary>
internal sealed class ActDesk(IDocumentStore documents, Quotes quotes, CurrentUser user)
{
    /// <summary>Null: there is no such order, or none that this user sees, or nothing of that name in it.</summary>
    public async Task<ActModel?> OpenAsync(Act act, string store, string id, Entered entered, CancellationToken token)
    {
        await using var session = documents.LightweightSession();
        if (OrderView.Of(await FactLog.OfOrderAsync(session, store, id, token)) is not { } order || !user.Reaches(ActPermission.Of(act), order))
            return null;
        var settings = await Configured.SettingsAsync(session, store, token);
        // Where none is named, the first place that may change is meant.
        if (act == Act.ChangeAddress && entered.Which.Length == 0 && PlanningToReaddress.PlacesOf(order).FirstOrDefault(place => place.WhyNot is null) is { } place)
            entered = entered.About($"{place.Lines[0]}");
        return PlanOf(act, order, settings, entered.Which) is { } plan ? new(order, act, plan, settings, entered, entered.Form) : null;
    }

    /// <summary>Adds what only the form needs, and who sends it does not wait for: the quote, and what there is to choose from.</summary>
    public async Task<ActModel> ForFormAsync(ActModel model, CancellationToken token)
    {
        if (!model.Plan.IsPossible)
            return model;
        await using var session = documents.LightweightSession();
        return model with
        {
            Quoted = model.Act is Act.Return or Act.Appease ? await quotes.OfAsync(QuestionOf(model), token) : null,
            Sources = model.Act == Act.Return && model.Settings.DefineReturnSource is true
                ? [.. (await Configured.SourcesAsync(session, token)).Where(source => source.Configurations?.Capabilities?.AcceptsReturns is true)] : [],
            Variants = model.Act == Act.Exchange
                ? await Variants.OfAsync(session, [.. model.Plan.Lines.Select(each => each.Line.Placed.Sku).Distinct()], model.Settings, token) : model.Variants,
        };
    }

    private static Quote QuestionOf(ActModel model) =>
        new() { SalesChannelId = model.Order.Store, OrderId = model.Order.Id, LineNumbers = model.Act == Act.Return ? model.Entered.Lines : [] };

    private static Plan? PlanOf(Act act, OrderView order, Contracts.Sales.ChannelSettings settings, string which) => act switch
    {
        Act.ApproveReturn or Act.CancelReturn => order.Returns.FirstOrDefault(each => each.Rma == which) is { } known ? Plan.Of(act, known) : null,
        Act.RetryPayment or Act.MarkPaid or Act.CloseException => order.Money is { } money && money.Operations.FirstOrDefault(each => $"{each.Number}" == which) is { } known ? Plan.Of(act, money, known) : null,
        Act.ReleaseRefund or Act.CancelRefund => order.Refunds.FirstOrDefault(each => each.CreditNote == which) is { } known ? Plan.Of(act, known) : null,
        _ => Plan.Of(act, order, settings),
    };
}
