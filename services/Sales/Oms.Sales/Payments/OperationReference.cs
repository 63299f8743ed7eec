using System.Globalization;

namespace Oms.Sales.Payments;

/// <summary>How gateways name an operation in their answers: <c>{store}/{order}/{number}</c>, escaped like a stream.</summary>
internal static class OperationReference
{
    public static string Of(string store, string orderId, int number) => StreamId.Of(store, orderId, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Null when it is none of ours.</summary>
    public static (string Store, string OrderId, int Number)? Read(string? reference) =>
        StreamId.Parts(reference ?? "") is [{ Length: > 0 } store, { Length: > 0 } order, var last]
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (store, order, number) : null;
}
