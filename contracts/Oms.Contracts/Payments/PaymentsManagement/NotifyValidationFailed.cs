namespace Oms.Contracts.Payments.PaymentsManagement;

/// <summary>The authorisation does not stand. The answer to <see cref="Validate"/>, from a payment adapter to Sales.</summary>
[Message(Kind.Command, From = [Party.Gateway], To = [Party.Sales], Key = RoutingKeyIs.Gateway)]
public sealed record NotifyValidationFailed : PaymentMessage;
