using Oms.Contracts.Payments;
using Oms.Contracts.Payments.PaymentsManagement;
using Oms.Contracts.Sales;
using static Oms.Sales.Tests.Example;

namespace Oms.Sales.Tests.Paying;

/// <summary>Orders that the gateway PAYGATE is asked about, and what it answers: to operations of order 100 of store ST1, unless told otherwise.</summary>
internal static class Gateway
{
    public const string Name = "PAYGATE";
    public const string Account = "shop-1";
    public const string Key = "auth-1";

    /// <summary>The gateway is asked by message (CUSTOM).</summary>
    public static SalesDefaults Custom(string timing = CaptureTimings.EachShipment) => new() { CustomGateways = [Name], CaptureTiming = timing };

    /// <summary>Authorised: what the lines cost, unless told otherwise.</summary>
    public static WireOrder Bought(params OrderLine[] lines) => Bought(null, lines);

    public static WireOrder Bought(decimal? authorized, params OrderLine[] lines)
    {
        var order = Order(lines);
        return order with { Payments = [Payment(Transaction(authorized ?? order.Lines.Sum(line => line.Amount.GrossAmount)) with { GatewayInformation = Authorization })] };
    }

    public static OrderPaymentTransactionGateway Authorization { get; } = new() { GatewayId = Name, Account = Account, TransactionId = Key };

    /// <summary>Placed; its validation is operation 1. A line costs 11.00.</summary>
    public static Scenario Placed(SalesDefaults defaults, params OrderLine[] lines) => SalesScenario.WithMoney(defaults).Given(Create(Bought(lines)));

    /// <summary>Placed, validated and with Logistics.</summary>
    public static Scenario Cleared(SalesDefaults defaults, params OrderLine[] lines)
    {
        var order = Bought(lines);
        return SalesScenario.WithMoney(defaults).Given(Create(order), Yes(1, "validate", order.Payments[0].Transactions![0].Amount));
    }

    public static PaymentMessage Yes(int operation, string command, decimal amount) => Yes(command, About(operation, amount));

    public static PaymentMessage No(int operation, string command, decimal amount) => No(command, About(operation, amount));

    public static PaymentMessage Yes(string command, Payment payment) => command switch
    {
        "validate" => new NotifyValidated { Payment = payment },
        "revalidate" => new NotifyRevalidated { Payment = payment },
        "capture" => new NotifyCaptured { Payment = payment },
        "cancel" => new NotifyCancelled { Payment = payment },
        _ => new NotifyRefunded { Payment = payment },
    };

    public static PaymentMessage No(string command, Payment payment) => command switch
    {
        "validate" => new NotifyValidationFailed { Payment = payment },
        "revalidate" => new NotifyRevalidationFailed { Payment = payment },
        "capture" => new NotifyCaptureFailed { Payment = payment },
        "cancel" => new NotifyCancellationFailed { Payment = payment },
        _ => new NotifyRefundFailed { Payment = payment },
    };

    public static Payment About(int operation, decimal amount) => new()
    {
        Gateway = Name,
        GatewayAccount = Account,
        GatewayKey = Key,
        Amount = amount,
        Currency = "USD",
        OperationReference = $"{OrderStream}/{operation}",
    };

    /// <summary>A gateway that does not repeat our reference.</summary>
    public static Payment WithoutReference(decimal amount) => About(0, amount) with { OperationReference = null };
}
