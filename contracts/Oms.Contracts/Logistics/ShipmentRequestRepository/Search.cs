using Oms.Contracts.Common;

namespace Oms.Contracts.Logistics.ShipmentRequestRepository;

/// <summary>Looks for shipment requests by the query language; each is found as the console knows it, with the status of the first of its lines that is not finished, else of the first. To Customer Service.</summary>
[Message(Kind.Query, From = [Party.Agent, Party.Operator], To = [Party.CustomerService], Key = RoutingKeyIs.None, Answer = typeof(ShipmentRequestCollection))]
public sealed record Search : Message
{
    public Query? Query { get; init; }
}
