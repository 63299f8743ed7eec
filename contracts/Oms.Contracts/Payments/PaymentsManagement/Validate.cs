namespace Oms.Contracts.Payments.PaymentsManagement;

/// <summary>Checks the authorisation of a new order (P-6). Answered by <see cref="NotifyValidated"/> or <see cref="NotifyValidationFailed"/>. From Sales to the payment adapter of the gateway it is routed by.</summary>
[Message(Kind.Command, From = [Party.Sales], To = [Party.Gateway], Key = RoutingKeyIs.Gateway)]
public sealed record Validate : PaymentMessage;
