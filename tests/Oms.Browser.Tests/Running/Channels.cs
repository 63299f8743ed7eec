namespace Oms.Browser.Tests.Running;

/// <summary>The sales channels of the shop.</summary>
internal static class Channels
{
    /// <summary>Nothing configured.</summary>
    public const string Usual = "ST1";

    /// <summary>Returns wait for an approval, refunds for their release.</summary>
    public const string Careful = "CAREFUL";

    /// <summary>Paid through a gateway that is asked by message.</summary>
    public const string Card = "CARD";

    /// <summary>Orders wait for an hour before they go to a warehouse.</summary>
    public const string Remorse = "REMORSE";
}
