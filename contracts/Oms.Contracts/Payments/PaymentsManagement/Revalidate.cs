namespace Oms.Contracts.Payments.PaymentsManagement;

/// <summary>Checks an authorisation once more before a long-lived order ships (P-6). Answered by <see cref="NotifyRevalidated"/> or <see cref="NotifyRevalidationFailed"/>. From Sales to the payment adapter of the gateway it is routed by.</summary>
[Message(Kind.Command, From = [Party.Sales], To = [Party.Gateway], Key = RoutingKeyIs.Gateway)]
public sealed record Revalidate : PaymentMessage;
