namespace Oms.Contracts;

/// <summary>The root of a body: what stands inside the outermost braces, or inside <c>params</c> of a JSON-RPC request.</summary>
public abstract record Message : Extensible
{
    /// <summary>Who asks for it or did it: read beside the message's object or inside it, written beside.</summary>
    public string? User { get; init; }
}
