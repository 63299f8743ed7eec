namespace Oms.CustomerService.Access;

/// <summary>What somebody sees of all orders. An order is seen when both let it through.</summary>
/// <param name="Channels">Whose orders (U-2).</param>
/// <param name="Sources">Asked to ship them (U-3). Who has only some sees no order that has no source yet.</param>
public sealed record Sight(Scope Channels, Scope Sources)
{
    /// <summary>For who is no person: a client of the broker, whose rights are the broker's.</summary>
    public static Sight Everything { get; } = new(Scope.All, Scope.All);

    public static Sight Nothing { get; } = new(Scope.None, Scope.None);

    public bool Has(string store, IEnumerable<string> sources) => Channels.Has(store) && (Sources.IsAll || sources.Any(Sources.Has));
}
