namespace Oms.Contracts.Payments.PaymentsManagement;

/// <summary>The money was collected. The answer to <see cref="Capture"/>, from a payment adapter to Sales.</summary>
[Message(Kind.Command, From = [Party.Gateway], To = [Party.Sales], Key = RoutingKeyIs.Gateway)]
public sealed record NotifyCaptured : PaymentMessage;
