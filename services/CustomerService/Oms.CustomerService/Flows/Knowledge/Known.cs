using Oms.Contracts.History;
using Oms.CustomerService.Flows.Reading;

namespace Oms.CustomerService.Flows.Knowledge;

/// <summary>What the facts of one order add up to, each stream for itself: no stream needs to know of another.</summary>
internal sealed record Known
{
    public KnownOrder Order { get; init; } = new();

    public KnownPayments Payments { get; init; } = new();

    public KnownApproval Approval { get; init; } = new();

    public KnownSourcing Sourcing { get; init; } = new();

    public ValueList<KnownRequest> Requests { get; init; } = [];

    public ValueList<KnownReturn> Returns { get; init; } = [];

    public static Known Of(IEnumerable<Fact> facts) => facts.InOrder()
        .Aggregate(new Known(), (known, fact) => FactReading.Read(fact) is { } news ? known.With(news, fact.Stream, fact.At) : known);

    /// <summary>Those that only other facts name, too: of these nothing has happened yet.</summary>
    public IEnumerable<KnownRequest> AllRequests() => Requests
        .Concat(Order.Lines.Select(line => line.Request).Concat(Sourcing.Requests).OfType<string>().Where(id => id.Length > 0).Distinct()
            .Where(id => Requests.All(request => request.Id != id)).Select(id => new KnownRequest(id)))
        .OrderBy(request => request.SentAt ?? DateTimeOffset.MaxValue).ThenBy(request => request.Id, StringComparer.Ordinal);

    private Known With(News news, string stream, DateTimeOffset at) => news switch
    {
        OrderNews of => this with { Order = Order.With(of, at) },
        PaymentNews of => this with { Payments = Payments.With(of, at) },
        ApprovalNews of => this with { Approval = Approval.With(of, at) },
        SourcingNews of => this with { Sourcing = Sourcing.With(of) },
        RequestNews of => this with { Requests = [.. Requests.Where(request => request.Id != stream), (Requests.FirstOrDefault(request => request.Id == stream) ?? new(stream)).With(of, at)] },
        ReturnNews of => this with { Returns = KnownReturn.With(Returns, of, at) },
        _ => this,
    };
}
