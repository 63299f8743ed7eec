namespace Oms.CustomerService.Access;

/// <summary>Of which sales channels (U-2), or sources (U-3), somebody sees anything: none, all, or those that are named.</summary>
public sealed record Scope
{
    private Scope(bool isAll, ValueList<string> names) => (IsAll, Names) = (isAll, names);

    public static Scope None { get; } = new(false, []);

    public static Scope All { get; } = new(true, []);

    public bool IsAll { get; }

    /// <summary>Ids; empty of <see cref="All"/> and <see cref="None"/>.</summary>
    public ValueList<string> Names { get; }

    public static Scope Of(params IEnumerable<string> names) => new(false, names.Distinct().Order(StringComparer.Ordinal).ToValueList());

    public bool Has(string name) => IsAll || Names.Contains(name);
}
