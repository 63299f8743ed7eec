namespace Oms.Contracts.Payments.PaymentsManagement;

/// <summary>Voids an authorisation of which nothing was captured. Answered by <see cref="NotifyCancelled"/> or <see cref="NotifyCancellationFailed"/>. From Sales to the payment adapter of the gateway it is routed by.</summary>
[Message(Kind.Command, From = [Party.Sales], To = [Party.Gateway], Key = RoutingKeyIs.Gateway)]
public sealed record Cancel : PaymentMessage;
