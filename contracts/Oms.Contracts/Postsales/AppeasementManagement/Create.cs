namespace Oms.Contracts.Postsales.AppeasementManagement;

/// <summary>Gives money back for goodwill, goods or not. From agents to Postsales.</summary>
[Message(Kind.Command, From = [Party.Agent], To = [Party.Postsales])]
public sealed record Create : Message
{
    public required Appeasement Appeasement { get; init; }
}
