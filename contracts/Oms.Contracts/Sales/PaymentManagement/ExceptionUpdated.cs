namespace Oms.Contracts.Sales.PaymentManagement;

/// <summary>A payment exception was raised, retried or closed (P-7). From Sales to whoever listens; ours.</summary>
[WireName("oms.sales.payment_management.exception_updated")]
[Message(Kind.Event, From = [Party.Sales], To = [Party.Operator])]
public sealed record ExceptionUpdated : Message
{
    public PaymentException Exception { get; init; } = new();
}
