using System.Text.Json.Nodes;
using Oms.Cli.Watching;
using Oms.Contracts;
using Oms.Contracts.History;
using Oms.Contracts.Sales.OrderRepository;

namespace Oms.Cli.Asking;

/// <summary>What there is to know of one order: Sales is asked for its state, every service for the facts of its streams.</summary>
internal sealed class OrderInquiry(Asker asker, string store, string id)
{
    private const string Requests = "shipment_request";
    private const string Returns = "return";
    private const string Refunds = "refund";

    /// <summary>What the streams of one order are called after its store and id; its own has nothing there.</summary>
    private static readonly string[][] Streams = [[], ["comments"], ["withdrawal"], ["parent_return"], ["approval"], ["payments"], ["sourcing"], ["postsales"]];

    private readonly HashSet<(string Question, string Service)> _open = [];
    private readonly HashSet<string> _asked = [];
    private readonly Dictionary<string, JsonObject> _facts = [];

    /// <summary>As it was announced last; null when there is none.</summary>
    public JsonObject? Order { get; private set; }

    /// <summary>What was reserved, taken and given back, and each operation; null when it has no money.</summary>
    public JsonObject? Money { get; private set; }

    /// <summary>In the order of their time; those of a stream in their order.</summary>
    public IEnumerable<JsonObject> Facts => _facts.Values
        .OrderBy(fact => DateTimeOffset.Parse(Text(fact, "at")!, System.Globalization.CultureInfo.InvariantCulture))
        .ThenBy(fact => Text(fact, "service"), StringComparer.Ordinal).ThenBy(fact => Text(fact, "stream"), StringComparer.Ordinal).ThenBy(fact => (int)fact["version"]!);

    /// <summary>Services that have not sent all that was asked for.</summary>
    public IEnumerable<string> Unanswered => _open.Select(open => open.Service).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Ends when all has been answered, or when the time is over.</summary>
    public async Task Run(CancellationToken time)
    {
        try
        {
            await Ask(new Find { Id = id, SalesChannelId = store }, "order");
            await AnswersUntilNoneIsOpen();
            if (Order is null)
                return;
            await Ask(new Contracts.Sales.PaymentManagement.Find { OrderId = id, SalesChannelId = store }, "money");
            foreach (var stream in Streams.Select(rest => StreamOf([store, id, .. rest])))
                await Ask(new Replay { Stream = stream }, stream);
            await AnswersUntilNoneIsOpen();
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            // Who has not answered by now is named.
        }

        async Task Ask(Message message, string question)
        {
            if (!_asked.Add(question))
                return;
            foreach (var service in WireCatalogue.Of(message.GetType()).To)
                _open.Add((question, service));
            await asker.Ask(question, message, time);
        }

        async Task AnswersUntilNoneIsOpen()
        {
            while (_open.Count > 0)
            {
                Take(await asker.Answers.ReadAsync(time));
                foreach (var (document, stream) in Named().Distinct().ToList())
                    await Ask(new Replay { Stream = stream, Document = document }, $"{document} {stream}");
            }
        }
    }

    /// <summary>The request that each line was put into last, as the facts of the sourcing say it.</summary>
    public string? RequestOf(int line) => Outcomes().Where(outcome => (int?)outcome["line_number"] == line).Select(outcome => Text(outcome, "request_id")).LastOrDefault(request => request is not null);

    /// <summary>The streams that facts of the order name: its shipment requests, its returns, its refunds.</summary>
    private IEnumerable<(string Document, string Stream)> Named() =>
    [
        .. Outcomes().Select(outcome => Text(outcome, "request_id")).OfType<string>().Select(request => (Requests, request)),
        .. AfterTheSale("rma").Select(rma => (Returns, rma)),
        .. AfterTheSale("credit_note").Select(note => (Refunds, StreamOf(store, note))),
    ];

    private IEnumerable<string> AfterTheSale(string member) => _facts.Values
        .Where(fact => Text(fact, "stream") == StreamOf(store, id, "postsales"))
        .Select(fact => fact["data"] is JsonObject data ? Text(data, member) : null).OfType<string>();

    private IEnumerable<JsonObject> Outcomes() => Facts.SelectMany(fact => fact["data"]?["outcomes"] as JsonArray ?? []).OfType<JsonObject>();

    private void Take(Answer answer)
    {
        if (answer.Refusal is { } refusal)
            throw refusal;
        if (answer.Body?["fact"] is JsonObject fact)
        {
            _facts[$"{Text(fact, "service")} {Text(fact, "document")} {Text(fact, "stream")} {fact["version"]}"] = fact;
        }
        else if (answer.Body?["replayed"] is JsonObject replayed)
        {
            _open.Remove((answer.Question!, Text(replayed, "service")!));
        }
        else if (answer.Type == WireCatalogue.Of<Find>().Name)
        {
            Order = answer.Body as JsonObject;
            _open.RemoveWhere(open => open.Question == answer.Question);
        }
        else if (answer.Type == WireCatalogue.Of<Contracts.Sales.PaymentManagement.Find>().Name)
        {
            Money = answer.Body as JsonObject;
            _open.RemoveWhere(open => open.Question == answer.Question);
        }
    }

    private static string? Text(JsonObject json, string member) => Gist.Text(json, member);

    /// <summary>Store and id, joined by a slash; one inside of them is escaped by percent.</summary>
    private static string StreamOf(params string[] parts) =>
        string.Join('/', parts.Select(part => part.Replace("%", "%25", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal)));
}
