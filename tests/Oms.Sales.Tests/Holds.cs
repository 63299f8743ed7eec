using Oms.Contracts.Payments.PaymentsManagement;
using ApprovalAnswer = Oms.Contracts.External.ValidationManagement.Answer;
using Payment = Oms.Contracts.Payments.Payment;
using PlaceHold = Oms.Contracts.Sales.OrderManagement.Hold;

namespace Oms.Sales.Tests;

/// <summary>What holds order 100 of store ST1, paid under token T1 of gateway BANK, and what ends it.</summary>
internal static class Holds
{
    public const string Bank = "BANK";

    /// <summary>When remorse time is over.</summary>
    public static readonly DateTimeOffset Later = Example.Now.AddHours(1);

    /// <summary>Remorse, a gateway and a system outside, all at once.</summary>
    public static readonly SalesDefaults Everything = new() { RemorseSeconds = 3600, CustomGateways = [Bank], ExternalValidation = true };

    public static readonly SalesDefaults ByGateway = new() { CustomGateways = [Bank] };

    public static readonly EndRemorse RemorseEnds = new() { SalesChannelId = Example.Store, OrderId = Example.Id };

    public static readonly NotifyValidated Validated = new() { Payment = Answer(1) };

    public static readonly ApprovalAnswer Approved = new() { SalesChannelId = Example.Store, OrderId = Example.Id, Approved = true, User = "analyst" };

    public static readonly PlaceHold ByAgent = new() { SalesChannelId = Example.Store, OrderId = Example.Id, Reason = "Customer calls back", User = "agent" };

    public static readonly PlaceHold ForRisk = ByAgent with { Code = "RISK", Reason = "Many orders today", User = "scorer" };

    public static readonly EndHold AgentEnds = new() { SalesChannelId = Example.Store, OrderId = Example.Id, Reason = "Has called", User = "agent" };

    public static readonly EndHold RiskEnds = AgentEnds with { Code = "RISK", Reason = "A school", User = "analyst" };

    public static Create Create(params OrderLine[] lines) => Example.Create(Paid(Example.Order(lines)));

    /// <summary>The order with its transaction at the gateway, over what its lines cost.</summary>
    public static WireOrder Paid(WireOrder order, string method = "CREDITCARD") => order with
    {
        Payments = [Example.Payment(Example.Transaction(order.Lines.Sum(line => line.Amount.GrossAmount)) with { PaymentMethod = method, GatewayInformation = new() { GatewayId = Bank, Account = "A1", TransactionId = "T1" } })],
    };

    /// <summary>What the gateway says of an operation over one line.</summary>
    public static Payment Answer(int operation) => new()
    {
        Gateway = Bank,
        GatewayAccount = "A1",
        GatewayKey = "T1",
        Amount = 11.00m,
        Currency = "USD",
        OrderId = Example.Id,
        OperationReference = $"{Example.OrderStream}/{operation}",
    };
}
