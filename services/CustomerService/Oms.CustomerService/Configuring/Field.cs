namespace Oms.CustomerService.Configuring;

/// <summary>Something of a sales channel or a source that an administrator can set.</summary>
/// <param name="Path">Its members' names on the wire, from the outermost, joined by dots: <c>settings.backorders</c>.</param>
/// <param name="Group">Under which heading it stands.</param>
/// <param name="Control">How it is filled in.</param>
public sealed record Field(string Path, FieldGroup Group, Control Control)
{
    /// <summary>What holds when nothing is set, as the services are shipped; in the words of a form, null for nothing.</summary>
    public string? Default { get; init; }

    /// <summary>What taking away what was set does.</summary>
    public Emptying Emptying { get; init; } = Emptying.Unsets;

    /// <summary>What something new cannot be without, in words; null: it can.</summary>
    public string? Needed { get; init; }

    /// <summary>The last name of the path, under which the audit has it.</summary>
    public string Name => Path[(Path.LastIndexOf('.') + 1)..];
}

/// <summary>What becomes of a field that was set and is emptied.</summary>
public enum Emptying
{
    /// <summary>The default holds again.</summary>
    Unsets,
    /// <summary>An empty text or list is written: the message knows no other way.</summary>
    WritesNothing,
    /// <summary>It is refused: the service would keep what was there.</summary>
    IsRefused,
}

/// <summary>The headings of the forms, in their order.</summary>
public enum FieldGroup { General, Order, Sourcing, Payment, Returns, Refunds, Appeasements, Exchanges, Reshipments, Abilities, Address }
