using System.Text.Json.Serialization;

namespace Oms.CustomerService.Access;

/// <summary>Of which sales channels (U-2), or sources (U-3), somebody sees anything: none, all, or those that are named.</summary>
[JsonConverter(typeof(ScopeConverter))]
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

    /// <summary>Whether it has whatever the other has. Only all covers all: channels that come later are in it (U-2).</summary>
    public bool Covers(Scope other) => IsAll || (!other.IsAll && other.Names.All(Has));

    public Scope Union(Scope other) => IsAll || other.IsAll ? All : Of([.. Names, .. other.Names]);

    public override string ToString() => IsAll ? "all" : Names.Count == 0 ? "none" : string.Join(", ", Names);
}
