namespace Oms.Contracts.Payments.PaymentsManagement;

/// <summary>The authorisation no longer stands. The answer to <see cref="Revalidate"/>, from a payment adapter to Sales.</summary>
[Message(Kind.Command, From = [Party.Gateway], To = [Party.Sales], Key = RoutingKeyIs.Gateway)]
public sealed record NotifyRevalidationFailed : PaymentMessage;
