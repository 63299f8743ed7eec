namespace Oms.Contracts.Payments.PaymentsManagement;

/// <summary>Gives captured money back. Answered by <see cref="NotifyRefunded"/> or <see cref="NotifyRefundFailed"/>. From Sales to the payment adapter of the gateway it is routed by.</summary>
[Message(Kind.Command, From = [Party.Sales], To = [Party.Gateway], Key = RoutingKeyIs.Gateway)]
public sealed record Refund : PaymentMessage;
