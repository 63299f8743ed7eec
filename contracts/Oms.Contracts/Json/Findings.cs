namespace Oms.Contracts.Json;

/// <summary>The faults found so far, one for each place; a hundred are enough for anybody to see what is wrong.</summary>
internal sealed class Findings
{
    private const int Most = 100;

    private readonly Dictionary<string, Reason> _reasons = [];

    public bool IsFull => _reasons.Count == Most;

    public bool IsEmpty => _reasons.Count == 0;

    public void Add(Place place, string expected, string found)
    {
        var path = place.ToString();
        if (!IsFull)
            _reasons.TryAdd(path, new(path, expected, found));
    }

    public ValueList<Reason> ToReasons() => _reasons.Values.ToValueList();
}
