namespace Oms.Contracts.Payments.PaymentsManagement;

/// <summary>Collects money of an authorisation, all of it or a part. Answered by <see cref="NotifyCaptured"/> or <see cref="NotifyCaptureFailed"/>. From Sales to the payment adapter of the gateway it is routed by.</summary>
[Message(Kind.Command, From = [Party.Sales], To = [Party.Gateway], Key = RoutingKeyIs.Gateway)]
public sealed record Capture : PaymentMessage;
