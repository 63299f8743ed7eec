using Oms.Contracts;
using Oms.Contracts.Inventory;
using Oms.CustomerService.Configuring;
using Oms.CustomerService.Web.Configuring;

namespace Oms.CustomerService.Web.Pages.Configuring;

/// <summary>What the form of a sales channel or a source shows.</summary>
/// <param name="Of">Which of the two.</param>
/// <param name="Id">Empty of a new one.</param>
/// <param name="Filled">As it is, or as it was filled in.</param>
/// <param name="Form">The form's id: sending it twice sends it once.</param>
public sealed record ConfigurationModel(Configurable Of, string Id, Filled Filled, Guid Form)
{
    /// <summary>As it is: what is set cannot be unset everywhere.</summary>
    public Filled Now { get; init; } = Filled.Nothing;

    /// <summary>Which version the form was made from; 0: none.</summary>
    public long Seen { get; init; }

    /// <summary>False: it was asked for, and is not there yet.</summary>
    public bool IsThere { get; init; } = true;

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public IReadOnlyList<SentChange> Sent { get; init; } = [];

    /// <summary>Why the form was not taken.</summary>
    public ValueList<Reason> Reasons { get; init; } = [];

    /// <summary>What others did since the form was opened.</summary>
    public ValueList<Meanwhile> Since { get; init; } = [];

    /// <summary>Names of fields that were changed here, and meanwhile by somebody else.</summary>
    public ValueList<string> Both { get; init; } = [];

    public bool IsNew => Id.Length == 0;

    public string Address => IsNew ? $"{ConfigurationAddress.Of(Of)}/new" : ConfigurationAddress.Of(Of, Id);

    public IEnumerable<Reason> Wrong(Field field) => Reasons.Where(reason => reason.Path == field.Path || reason.Path.StartsWith($"{field.Path}[", StringComparison.Ordinal));
}

/// <summary>Where they are: <c>/admin/channels/{id}</c>.</summary>
public static class ConfigurationAddress
{
    public static string Of(Configurable of) => $"/admin/{of.Document}s";

    public static string Of(Configurable of, string id) => $"{Of(of)}/{Uri.EscapeDataString(id)}";

    /// <summary>An id from an address: the server leaves a slash in it as it was written.</summary>
    public static string Id(string value) => value.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
