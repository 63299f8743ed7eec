using Oms.Contracts;
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
        if (PlanOf(act, order, settings, entered.Which) is not { } plan)
            return null;
        var model = new ActModel(order, act, plan, settings, entered, entered.Form);
        if (!plan.IsPossible)
            return model;
        return model with
        {
            Quoted = act is Act.Return or Act.Appease ? await quotes.OfAsync(new Quote { SalesChannelId = store, OrderId = id, LineNumbers = act == Act.Return ? entered.Lines : [] }, token) : null,
            Sources = act == Act.Return && settings.DefineReturnSource is true
                ? [.. (await Configured.SourcesAsync(session, token)).Where(source => source.Configurations?.Capabilities?.AcceptsReturns is true)] : [],
            Variants = act == Act.Exchange ? await VariantsAsync(session, plan, token) : model.Variants,
        };
    }

    private static Plan? PlanOf(Act act, OrderView order, Contracts.Sales.ChannelSettings settings, string which) => act switch
    {
        Act.ApproveReturn or Act.CancelReturn => order.Returns.FirstOrDefault(each => each.Rma == which) is { } known ? Plan.Of(act, known) : null,
        Act.RetryPayment or Act.MarkPaid or Act.CloseException => order.Money is { } money && money.Operations.FirstOrDefault(each => $"{each.Number}" == which) is { } known ? Plan.Of(act, money, known) : null,
        Act.ReleaseRefund or Act.CancelRefund => order.Refunds.FirstOrDefault(each => each.CreditNote == which) is { } known ? Plan.Of(act, known) : null,
        _ => Plan.Of(act, order, settings),
    };

    /// <summary>As the catalogue told Postsales (E-1).</summary>
    private static async Task<ILookup<int, string>> VariantsAsync(IDocumentSession session, Plan plan, CancellationToken token)
    {
        var styles = (await FactLog.OfDocumentAsync(session, Party.Postsales, "style", token))
            .GroupBy(fact => fact.Stream).Select(stream => stream.MaxBy(fact => fact.Version)!)
            .Select(fact => fact.Data.Element.TryGetProperty("variants", out var list) ? list.EnumerateArray().Select(sku => sku.GetString() ?? "").ToList() : []).ToList();
        return plan.Lines.SelectMany(each => styles.Where(style => style.Contains(each.Line.Placed.Sku)).SelectMany(style => style).Select(sku => (each.Line.Number, Sku: sku)))
            .Distinct().ToLookup(pair => pair.Number, pair => pair.Sku);
    }
}
