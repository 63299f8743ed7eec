using System.Text.Json;
using Oms.Contracts;
using Oms.Contracts.Json;
using Oms.Contracts.Postsales;
using Oms.Contracts.Postsales.RefundManagement;
using Oms.Messaging.Broker;

namespace Oms.CustomerService.Web.Acting;

/// <summary>What Postsales says of an order's money. One of three is there, or nothing: then nobody answered in time.</summary>
/// <param name="Quote">The answer.</param>
/// <param name="Refusals">Why there is none.</param>
public sealed record Quoted(RefundQuote? Quote, ValueList<Reason> Refusals)
{
    public bool IsSilent => Quote is null && Refusals.Count == 0;
}

/// <summary>Asks Postsales: the one question that a page waits for.</summary>
internal sealed class Quotes(Asking asking, ConsoleSettings settings, ILogger<Quotes> log)
{
    public async Task<Quoted> OfAsync(Quote question, CancellationToken token)
    {
        if (await asking.AskOneAsync(question, settings.QuotePatience, token) is not { } heard)
        {
            log.LogWarning("No quote of {Order} in {Store} within {Patience}", question.OrderId, question.SalesChannelId, settings.QuotePatience);
            return new(null, []);
        }
        using var body = JsonDocument.Parse(heard.Body);
        return body.RootElement.TryGetProperty("error", out var error)
            ? new(null, error.GetProperty("data").Deserialize<ValueList<Reason>>(WireJson.Options) ?? [])
            : new(body.Deserialize<RefundQuote>(WireJson.Options), []);
    }
}
