namespace Oms.Contracts.Payments.PaymentsManagement;

/// <summary>The money was not given back. The answer to <see cref="Refund"/>, from a payment adapter to Sales.</summary>
[Message(Kind.Command, From = [Party.Gateway], To = [Party.Sales], Key = RoutingKeyIs.Gateway)]
public sealed record NotifyRefundFailed : PaymentMessage;
