using System.Text.Json.Nodes;

namespace Oms.System.Tests.MoneyIn;

/// <summary>What a gateway does when it is asked, and what its adapter says of it.</summary>
/// <param name="IsDone">Whether the gateway does it.</param>
/// <param name="Times">How often it is said; not at all is silence.</param>
/// <param name="Change">What else the answer says, or otherwise.</param>
internal sealed record Reply(bool IsDone, int Times = 1, Action<JsonObject>? Change = null)
{
    public static Reply Yes { get; } = new(true);

    public static Reply No { get; } = new(false);

    /// <summary>It is done, and nobody hears of it.</summary>
    public static Reply Silence { get; } = new(true, 0);

    public static Reply Twice { get; } = new(true, 2);
}
