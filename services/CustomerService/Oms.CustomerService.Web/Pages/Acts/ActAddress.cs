using Oms.CustomerService.Acting;

namespace Oms.CustomerService.Web.Pages.Acts;

/// <summary>Where the form of an act is: <c>/orders/{store}/{id}/return</c>.</summary>
internal static class ActAddress
{
    /// <summary>The last part of the address.</summary>
    public static string Slug(Act act) => act switch
    {
        Act.CancelOrder => "cancel",
        Act.CancelLines => "cancel-lines",
        Act.Return => "return",
        Act.Appease => "appeasement",
        Act.Exchange => "exchange",
        Act.Reship => "reshipment",
        Act.ApproveReturn => "approve-return",
        Act.CancelReturn => "cancel-return",
        Act.ReleaseRefund => "release-refund",
        Act.CancelRefund => "cancel-refund",
        Act.ChangeAddress => "address",
        Act.Hold => "hold",
        Act.EndHold => "end-hold",
        Act.Comment => "comment",
        Act.RetryPayment => "retry-payment",
        Act.MarkPaid => "mark-as-paid",
        Act.CloseException => "close-exception",
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };

    public static string OfOrder(string store, string id) => $"/orders/{Uri.EscapeDataString(store)}/{Uri.EscapeDataString(id)}";

    public static string Of(Act act, string store, string id) => $"{OfOrder(store, id)}/{Slug(act)}";

    /// <summary>About one return or one credit note.</summary>
    public static string Of(Act act, string store, string id, string which) => $"{Of(act, store, id)}?which={Uri.EscapeDataString(which)}";
}
