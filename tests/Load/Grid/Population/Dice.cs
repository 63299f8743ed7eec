namespace Oms.Load.Grid.Population;

/// <summary>Chances that follow from a number, the same with every runtime: splitmix64.</summary>
internal struct Dice(ulong seed)
{
    private static readonly string[] Syllables =
        "ba ken lor mi ster ton wald ra vin dor hol ma ric ze lan ber no gra fel tis kow ski qui sen mur phy bro ca der el".Split(' ');

    private ulong _state = seed * 0x9E3779B97F4A7C15 + 0x632BE59BD9B4E019;

    /// <summary>0 to less than 1.</summary>
    public double Roll()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>0 to less than a count.</summary>
    public int Below(int count) => (int)(Roll() * count);

    public bool Hits(double chance) => Roll() < chance;

    /// <summary>The first more often than the last: half of the throws fall into the first quarter.</summary>
    public int Skewed(int count)
    {
        var roll = Roll();
        return (int)(roll * roll * count);
    }

    public T Often<T>(T[] from) => from[Skewed(from.Length)];

    public T Any<T>(T[] from) => from[Below(from.Length)];

    /// <summary>A name that hardly anybody has: one of 27,930.</summary>
    public string Name()
    {
        var name = Any(Syllables) + Any(Syllables) + (Hits(0.96) ? Any(Syllables) : "");
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    /// <summary>Digits for 9, letters for A.</summary>
    public string Fill(string pattern)
    {
        Span<char> made = stackalloc char[pattern.Length];
        for (var i = 0; i < made.Length; i++)
            made[i] = pattern[i] switch { '9' => (char)('0' + Below(10)), 'A' => (char)('A' + Below(26)), var other => other };
        return new(made);
    }
}
