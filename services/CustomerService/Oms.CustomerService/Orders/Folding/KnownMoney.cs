using Oms.Contracts.Sales;

namespace Oms.CustomerService.Orders.Folding;

/// <summary>The money of an order as its own facts tell it; what was captured of a line stands on the order's lines.</summary>
internal sealed record KnownMoney
{
    /// <summary>How it is paid; nothing of orders that were placed before there were terms.</summary>
    public Members? Terms { get; init; }

    /// <summary>The gateway's token of the authorisation.</summary>
    public string Key { get; init; } = "";

    /// <summary>In the order they were asked for. Of an exception only what facts say of it is filled in.</summary>
    public ValueList<PaymentOperation> Operations { get; init; } = [];

    public ValueList<KnownRefund> Refunds { get; init; } = [];

    /// <summary>No gateway is asked.</summary>
    public bool IsOffline => Terms is not { } terms || terms.Is("is_offline");

    public KnownMoney On(int? number, Func<PaymentOperation, PaymentOperation> change) =>
        this with { Operations = Operations.Select(operation => operation.Number == number ? change(operation) : operation).ToValueList() };
}

/// <param name="CreditNote">Its number.</param>
/// <param name="Amount">Gross, in units of the currency.</param>
/// <param name="IsCounted">The money is out, or on its way.</param>
internal sealed record KnownRefund(string CreditNote, decimal Amount, bool IsCounted);
