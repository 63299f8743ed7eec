using System.Collections.Frozen;

namespace Oms.Contracts.Common;

/// <summary>How finely a currency counts: ISO 4217.</summary>
public static class Currency
{
    private const int Usual = 2;

    private static readonly FrozenDictionary<string, int> Unusual = new (int Decimals, string Codes)[]
    {
        (0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"),
        (3, "BHD IQD JOD KWD LYD OMR TND"),
        (4, "CLF UYW"),
    }
    .SelectMany(group => group.Codes.Split(' ').Select(code => KeyValuePair.Create(code, group.Decimals)))
    .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Digits behind the point of an amount; two for a code nobody knows.</summary>
    public static int DecimalsOf(string code) => Unusual.GetValueOrDefault(code, Usual);
}
