using Oms.Contracts.Sales.PaymentManagement;
using static Oms.Sales.Tests.Example;
using static Oms.Sales.Tests.News;
using static Oms.Sales.Tests.Paying.Gateway;

namespace Oms.Sales.Tests.Paying;

/// <summary>An order of 22.00 that waits for the gateway's answer to one command; so that each can be told about alike.</summary>
internal static class Asked
{
    public static readonly string[] Commands = ["validate", "revalidate", "capture", "cancel", "refund"];

    public static int NumberOf(string command) => command switch { "validate" => 1, "refund" => 3, _ => 2 };

    /// <summary>Asked for the first time, a second ago.</summary>
    public static Scenario For(string command, int most = 1) => (command switch
    {
        "validate" => Placed(Defaults(most), Physical(1), Shipping(2)),
        "revalidate" => Ready(most).At(Now.AddSeconds(1)).Given(News.Settled(Sourced(1))),
        "capture" => Ready(most).Given(Request(First, (1, "SHIPPED"))),
        "cancel" => Cleared(Defaults(most) with { RemorseSeconds = 3600 }, Physical(1), Shipping(2)).Given(new Cancel { SalesChannelId = Store, OrderId = Id }),
        _ => Ready(most).Given(Request(First, (1, "SHIPPED")), Gateway.Yes(2, "capture", 22.00m)).Given(RefundingByGateway.Ask("CN1", (1, 11.00m), (2, 11.00m))),
    }).At(Now.AddSeconds(2));

    /// <summary>Never answered, and asked as often as it is.</summary>
    public static Scenario InVain(string command) => For(command).At(Now.AddHours(1)).Given(new AskAgain { SalesChannelId = Store, OrderId = Id, Operation = NumberOf(command), Runs = 1 });

    /// <summary>A person says what became of it.</summary>
    public static Scenario Settled(string command, string outcome) => InVain(command).Given(Close(NumberOf(command), outcome));

    public static CloseException Close(int operation, string? outcome) =>
        new() { SalesChannelId = Store, OrderId = Id, Operation = operation, Outcome = outcome, Reason = "the gateway's list says so", User = "operator" };

    public static object Yes(string command) => Gateway.Yes(NumberOf(command), command, 22.00m);

    public static object No(string command) => Gateway.No(NumberOf(command), command, 22.00m);

    public static string StatusOf(this Scenario scenario, string command) => scenario.Operation(NumberOf(command)).Status;

    private static Scenario Ready(int most) => Cleared(Defaults(most), Physical(1), Shipping(2));

    private static SalesDefaults Defaults(int most) => Custom() with { RevalidateAfterDays = 0, AskAtMost = most };
}
