using Microsoft.Extensions.Configuration;

namespace Oms.House.Tests.Packaging;

/// <summary>Settings that remember which of them somebody asked for: the others are nobody's.</summary>
internal sealed class KeptSettings : ConfigurationProvider, IConfigurationSource
{
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="environment">Names in the form of the environment, <c>Inbox__Days</c>.</param>
    public KeptSettings(IEnumerable<KeyValuePair<string, string>> environment)
    {
        foreach (var (name, value) in environment)
            Data[name.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal)] = value;
    }

    public IConfiguration Configuration => new ConfigurationBuilder().Add(this).Build();

    public IEnumerable<string> NeverAsked => Data.Keys.Where(key => !_asked.Contains(key));

    public override bool TryGet(string key, out string? value)
    {
        _asked.Add(key);
        return base.TryGet(key, out value);
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;
}
