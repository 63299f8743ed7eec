namespace Oms.CustomerService.Access;

/// <summary>What people in one position may do, and in which sales channels (U-1, U-2).</summary>
public sealed record Role
{
    /// <summary>Level of those who manage everybody.</summary>
    public const int Highest = 1;

    /// <summary>Level of those whom the others manage.</summary>
    public const int Lowest = 3;

    /// <summary>Its id; never changed.</summary>
    public required string Name { get; init; }

    /// <summary>1 to 3, 1 is the highest; see <see cref="Administrator"/> (U-1).</summary>
    public int Level { get; init; } = Lowest;

    /// <summary>Of <see cref="Permission.All"/>, in that order.</summary>
    public ValueList<string> Permissions { get; init; } = [];

    /// <summary>Where they hold (U-2); <see cref="Scope.All"/> includes channels that come later.</summary>
    public Scope Channels { get; init; } = Scope.None;

    /// <summary>Where the role gives a permission: everywhere, if it is of no channel, and nowhere if the role has it not.</summary>
    public Scope ChannelsOf(string permission) =>
        !Permissions.Contains(permission) ? Scope.None : Permission.IsOfChannel(permission) ? Channels : Scope.All;
}
