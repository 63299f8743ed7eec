using Oms.CustomerService.Access;

namespace Oms.CustomerService.Acting;

/// <summary>What an agent can have done to an order: the Actions menu of seed 000, and what its Post-sales section offers.</summary>
public enum Act
{
    CancelOrder, CancelLines, Return, Appease, Exchange, Reship, ApproveReturn, CancelReturn, ReleaseRefund, CancelRefund, ChangeAddress, Hold, EndHold, Comment,
    RetryPayment, MarkPaid, CloseException,
}

/// <summary>Which permission an act takes.</summary>
public static class ActPermission
{
    public static string Of(Act act) => act switch
    {
        Act.CancelOrder or Act.CancelLines => Permission.Cancel,
        Act.Return => Permission.CreateReturn,
        Act.ApproveReturn or Act.CancelReturn => Permission.ApproveReturn,
        Act.ReleaseRefund or Act.CancelRefund => Permission.ManageRefunds,
        Act.Appease => Permission.Appease,
        Act.Exchange => Permission.Exchange,
        Act.Reship => Permission.Reship,
        Act.ChangeAddress => Permission.ChangeAddress,
        Act.Hold or Act.EndHold or Act.RetryPayment or Act.MarkPaid or Act.CloseException => Permission.ManageExceptions,
        Act.Comment => Permission.Comment,
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };
}
