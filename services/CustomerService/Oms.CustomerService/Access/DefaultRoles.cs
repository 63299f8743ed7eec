namespace Oms.CustomerService.Access;

/// <summary>The roles of a console that nobody has set up yet; each holds for all sales channels.</summary>
public static class DefaultRoles
{
    /// <summary>Who speaks with customers: asks for whatever an order needs, price adjustments included, and approves returns. A refund is a supervisor's to release.</summary>
    public static Role CustomerSupport { get; } = new()
    {
        Name = "Customer Support", Level = 3, Channels = Scope.All,
        Permissions =
        [
            Permission.ViewOrders, Permission.Cancel, Permission.ChangeAddress, Permission.Comment, Permission.CreateReturn, Permission.ApproveReturn,
            Permission.Appease, Permission.Exchange, Permission.Reship,
        ],
    };

    /// <summary>Who learns the trade: search, notes, cancellations and returns, which somebody else approves.</summary>
    public static Role NewMember { get; } = new()
    {
        Name = "New Member", Level = 3, Channels = Scope.All,
        Permissions = [Permission.ViewOrders, Permission.Cancel, Permission.Comment, Permission.CreateReturn],
    };

    /// <summary>Who watches queues: exports, marks payments as paid, ends holds, sends again what was put aside. Deals with no customer.</summary>
    public static Role OperationsSpecialist { get; } = new()
    {
        Name = "Operations Specialist", Level = 3, Channels = Scope.All,
        Permissions =
        [
            Permission.ViewOrders, Permission.Export, Permission.Comment, Permission.ViewExceptions, Permission.ManageExceptions, Permission.ViewEvents,
            Permission.Replay,
        ],
    };

    /// <summary>All that concerns orders and their money, and the users of level 3.</summary>
    public static Role Supervisor { get; } = new()
    {
        Name = "Supervisor", Level = 2, Channels = Scope.All,
        Permissions = [.. Permission.All.Except([Permission.Replay, Permission.Configure])],
    };

    /// <summary>Everything, since below level 1 nobody can hand on what he has not himself.</summary>
    public static Role Administrator { get; } = new() { Name = "Administrator", Level = 1, Channels = Scope.All, Permissions = Permission.All };

    public static ValueList<Role> All { get; } = [CustomerSupport, NewMember, OperationsSpecialist, Supervisor, Administrator];
}
