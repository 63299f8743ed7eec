using Oms.Cli.Watching;
using Oms.Contracts;
using Oms.Contracts.Logistics.FulfillmentManagement;
using Oms.Contracts.Logistics.ShipmentRequestManagement;
using Oms.Contracts.Payments;
using Oms.Contracts.Payments.PaymentsManagement;
using Oms.Contracts.Sales.OrderManagement;

namespace Oms.Cli.Playing;

/// <summary>What has been seen of one order.</summary>
internal sealed class Journey(string store, string order)
{
    private readonly List<(TimeSpan After, Seen Seen)> _steps = [];

    public IEnumerable<(TimeSpan After, string Status)> Statuses =>
        Orders.Where(step => step.Seen.Gist.Status is not null).Select(step => (step.After, step.Seen.Gist.Status!)).DistinctBy(step => step.Item2);

    public Seen? Last => Orders.Select(step => step.Seen).LastOrDefault();

    public IEnumerable<(string? Carrier, string? Tracking)> Packages =>
        Of<CustomerShipmentDone>().SelectMany(step => Gist.PackagesOf(step.Seen.Body?["shipment"])).Distinct();

    public bool IsComplete => Last?.Gist.Status?.StartsWith("COMPLETE", StringComparison.Ordinal) ?? false;

    /// <summary>What the gateway was asked, and its answers; empty when payments are accepted inside.</summary>
    public IEnumerable<(TimeSpan After, Seen Seen)> Payments =>
        _steps.Where(step => WireCatalogue.ByName(step.Seen.Message)?.Type.IsSubclassOf(typeof(PaymentMessage)) ?? false);

    /// <summary>
    /// Complete, and the shipments and the payments told if anything was shipped: the streams of order and shipments, and the gateway,
    /// do not wait for each other.
    /// </summary>
    public bool IsOver => IsComplete && (Packages.Any() || !HasShipped) && IsPaid;

    private bool IsPaid => !Payments.Any() || (!Unanswered.Any() && (Of<NotifyCaptured>().Any() || !HasShipped));

    private IEnumerable<string> Unanswered => Payments.GroupBy(step => step.Seen.Body?["payment"]?["operation_reference"]?.ToString())
        .Where(operation => operation.All(step => GatewayOperation.Commands.Contains(step.Seen.Message)))
        .Select(operation => operation.First().Seen.Message);

    private bool HasShipped => Last?.Gist.Lines?.Contains("SHIPPED", StringComparison.Ordinal) ?? false;

    private IEnumerable<(TimeSpan After, Seen Seen)> Orders => Of<Created>().Concat(Of<Contracts.Sales.OrderManagement.Updated>());

    /// <summary>False for a message about something else.</summary>
    public bool Take(Seen seen, TimeSpan after)
    {
        if (!Concerns(seen))
            return false;
        _steps.Add((after, seen));
        return true;
    }

    /// <summary>In the order in which it should have come.</summary>
    public IEnumerable<string> Missing()
    {
        if (!Of<Created>().Any())
            yield return $"{Name<Created>()}: Sales has not taken the order";
        else if (!Of<Requested>().Any())
            yield return $"{Name<Requested>()}: Logistics has asked no warehouse";
        else if (!Of<Contracts.Logistics.WarehouseManagement.LinesShipped>().Any())
            yield return "the warehouse has not shipped";
        if (!Of<CustomerShipmentDone>().Any())
            yield return Name<CustomerShipmentDone>();
        foreach (var asked in Unanswered)
            yield return $"the gateway has not answered {asked}";
        if (Payments.Any() && HasShipped && !Of<NotifyCaptured>().Any())
            yield return Name<NotifyCaptured>();
        foreach (var (_, refusal) in Of<Contracts.Common.ErrorManagement.Created>())
            yield return $"refused was {refusal.Gist.Rest}";
        if (!IsComplete)
            yield return $"{Name<Contracts.Sales.OrderManagement.Updated>()} with COMPLETE; the last status is {Last?.Gist.Status ?? "none"}, {Last?.Gist.Lines ?? "no lines"}";
    }

    private bool Concerns(Seen seen) =>
        (seen.Gist.Order == order && seen.Gist.Store is null or "" || seen.Gist.Store == store && seen.Gist.Order == order)
        || (seen.Gist.Request?.StartsWith($"{store}-{order}-", StringComparison.Ordinal) ?? false)
        || (seen.Body?["payload"]?.ToString().Contains(order, StringComparison.Ordinal) ?? false);

    private IEnumerable<(TimeSpan After, Seen Seen)> Of<T>() where T : Message => _steps.Where(step => step.Seen.Message == Name<T>());

    private static string Name<T>() where T : Message => WireCatalogue.Of<T>().Name;
}
