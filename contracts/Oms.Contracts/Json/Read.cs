using System.Text.Json;

namespace Oms.Contracts.Json;

/// <summary>What reading a delivery came to.</summary>
/// <param name="Enveloped">It came as a JSON-RPC request, so an answer goes back as one.</param>
/// <param name="Id">The request's <c>id</c>, to be handed back as it came; null when there was none.</param>
public abstract record Read(bool Enveloped, JsonElement? Id)
{
    /// <param name="Message">The body. Its <c>User</c> is whoever was named, beside the object or inside.</param>
    /// <param name="Enveloped"><inheritdoc cref="Read" path="/param[@name='Enveloped']"/></param>
    /// <param name="Id"><inheritdoc cref="Read" path="/param[@name='Id']"/></param>
    public sealed record Accepted(Message Message, bool Enveloped, JsonElement? Id) : Read(Enveloped, Id);

    /// <param name="Reasons">Every fault found, at least one and at most a hundred, in the sender's own coordinates.</param>
    /// <param name="Enveloped"><inheritdoc cref="Read" path="/param[@name='Enveloped']"/></param>
    /// <param name="Id"><inheritdoc cref="Read" path="/param[@name='Id']"/></param>
    public sealed record Refused(ValueList<Reason> Reasons, bool Enveloped, JsonElement? Id) : Read(Enveloped, Id);
}
