namespace Oms.Contracts.Payments.PaymentsManagement;

/// <summary>The authorisation was voided. The answer to <see cref="Cancel"/>, from a payment adapter to Sales.</summary>
[Message(Kind.Command, From = [Party.Gateway], To = [Party.Sales], Key = RoutingKeyIs.Gateway)]
public sealed record NotifyCancelled : PaymentMessage;
