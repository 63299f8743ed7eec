using Oms.Contracts.Sales;

namespace Oms.Contracts.External.ValidationManagement;

/// <summary>
/// Asks a system outside whether an order may go on (H-3); answered by <see cref="Answer"/>. It is asked again until an answer comes.
/// The name is documented, the body is ours: the whole order. From Sales to whoever validates.
/// </summary>
[Message(Kind.Command, From = [Party.Sales], To = [Party.Validator])]
public sealed record Validate : Message
{
    public Order Order { get; init; } = new();
}
