using System.ComponentModel.DataAnnotations;

namespace Oms.Contracts.Operations;

/// <summary>
/// A message failed for itself and was put into an error queue. From the service that has it there, to anyone; ours. It may come
/// twice, and it comes before the message is in that queue. What the broker itself puts there nobody announces; see <see cref="ErrorQueuesCounted"/>.
/// </summary>
[WireName("oms.system.message.put_aside")]
[Message(Kind.Event, From = [Party.Sales, Party.Postsales, Party.Logistics, Party.CustomerService], To = [Party.CustomerService, Party.Anyone], Key = RoutingKeyIs.None)]
public sealed record PutAside : Message
{
    /// <summary>Names it when it is to be sent again: a hash of the delivery, so that a repeat has the same.</summary>
    public string Id { get; init; } = "";
    /// <summary>Whose queue it was.</summary>
    public string Service { get; init; } = "";
    /// <summary>The queue it came from; it lies in the one of this name with <c>_error</c>.</summary>
    public string Queue { get; init; } = "";
    /// <summary>The message's name.</summary>
    public string Topic { get; init; } = "";
    /// <summary>The <c>message_id</c> under which it came; absent when it had none.</summary>
    public string? MessageId { get; init; }
    /// <summary>With which it was published first.</summary>
    public string RoutingKey { get; init; } = "";
    /// <summary>Under which of these ids it was sent again before; absent the first time.</summary>
    public string? ReplayOf { get; init; }
    public DateTimeOffset FailedAt { get; init; }
    /// <summary>The first line of <see cref="Exception"/>.</summary>
    public string Error { get; init; } = "";
    /// <summary>What it failed with, as .NET writes it, cut at 8,000 characters.</summary>
    public string Exception { get; init; } = "";
    public string? ContentType { get; init; }
    /// <summary>The headers it came with, as text.</summary>
    public AnyJson Headers { get; init; } = AnyJson.EmptyObject;
    /// <summary>The body, cut at 64 KiB.</summary>
    public string Payload { get; init; } = "";
    /// <summary><c>base64</c> when the body is no valid UTF-8 or holds a NUL; absent when <see cref="Payload"/> is its text.</summary>
    [AllowedValues("base64")]
    public string? PayloadEncoding { get; init; }
    /// <summary>Of the whole body, hexadecimal.</summary>
    public string? PayloadSha256 { get; init; }
}
