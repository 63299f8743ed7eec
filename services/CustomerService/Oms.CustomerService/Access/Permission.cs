namespace Oms.CustomerService.Access;

/// <summary>What a role may allow: seed 000's CS permissions, named by us since the original keys are not public.</summary>
public static class Permission
{
    public const string ViewOrders = "cs.orders.view";
    public const string Export = "cs.orders.export";
    public const string Cancel = "cs.order.cancel";
    public const string ChangeAddress = "cs.order.address";
    public const string Comment = "cs.comment.create";
    public const string CreateReturn = "cs.return.create";
    public const string ApproveReturn = "cs.return.approve";
    public const string ManageRefunds = "cs.refund.manage";
    public const string Appease = "cs.appeasement.create";
    public const string Exchange = "cs.exchange.create";
    public const string Reship = "cs.reshipment.create";
    /// <summary>To see the list of payment exceptions.</summary>
    public const string ViewExceptions = "payments.exceptions.view";
    /// <summary>To retry and close them, to mark as paid, to place and end holds.</summary>
    public const string ManageExceptions = "payments.exceptions.manage";
    /// <summary>To see what went in and out, what was refused and what was put aside.</summary>
    public const string ViewEvents = "system.events.view";
    /// <summary>To send again what was put aside.</summary>
    public const string Replay = "system.events.replay";
    /// <summary>Users and roles.</summary>
    public const string ManageUsers = "admin.users";
    /// <summary>Sales channels and sources.</summary>
    public const string Configure = "admin.configuration";

    /// <summary>In the order they are shown.</summary>
    public static ValueList<string> All { get; } =
    [
        ViewOrders, Export, Cancel, ChangeAddress, Comment, CreateReturn, ApproveReturn, ManageRefunds, Appease, Exchange, Reship,
        ViewExceptions, ManageExceptions, ViewEvents, Replay, ManageUsers, Configure,
    ];

    /// <summary>Of one sales channel at a time (U-2); the others are had or not had, whatever the role's channels.</summary>
    public static bool IsOfChannel(string permission) => permission is not (ViewEvents or Replay or ManageUsers or Configure);
}
