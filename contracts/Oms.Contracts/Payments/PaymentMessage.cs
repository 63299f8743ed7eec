namespace Oms.Contracts.Payments;

/// <summary>Commands of Sales to payment adapters and their answers have one body (P-5).</summary>
public abstract record PaymentMessage : Message
{
    public Payment Payment { get; init; } = new();
}
