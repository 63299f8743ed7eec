using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Common.ErrorManagement;

/// <summary>A message was refused. From the service that could not use it, to anyone; it never reports about itself.</summary>
[Message(Kind.Event, From = [Party.Sales, Party.Postsales, Party.Logistics, Party.CustomerService], To = [Party.CustomerService, Party.Operator, Party.Anyone], Key = RoutingKeyIs.None)]
public sealed record Created : Message
{
    /// <summary>The exchange the refused message came through.</summary>
    public string Topic { get; init; } = "";
    /// <summary>Why, in a sentence.</summary>
    public string Message { get; init; } = "";
    /// <summary>By this number an operator finds it in the journal, and can send it again.</summary>
    public string? DeliveryId { get; init; }
    /// <summary>The <c>message_id</c> under which the refused message came; absent when it had none. Ours.</summary>
    public string? MessageId { get; init; }
    /// <summary>The refused body, cut at 64 KiB.</summary>
    public string Payload { get; init; } = "";
    /// <summary><c>base64</c> when the body is no valid UTF-8 or holds a NUL; absent when <see cref="Payload"/> is its text. Ours.</summary>
    [AllowedValues("base64")]
    public string? PayloadEncoding { get; init; }
    /// <summary>Of the whole body, hexadecimal. Ours.</summary>
    public string? PayloadSha256 { get; init; }
    /// <summary>Every fault that was found. Ours.</summary>
    public ValueList<Reason> Reasons { get; init; } = [];
}
