using RabbitMQ.Client.Exceptions;

namespace Oms.Cli;

/// <summary>Why a command ended, in one line for a person and one number for a program.</summary>
internal sealed class Failure(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    /// <summary>What a fault means to whoever typed the command; null for a fault of ours, which should be seen whole.</summary>
    public static Failure? Of(Exception exception) => exception switch
    {
        Failure failure => failure,
        OperationCanceledException => new(Cli.ExitCode.Interrupted, "interrupted"),
        BrokerUnreachableException { InnerException: { } inner } => OfConnecting(inner),
        OperationInterruptedException { ShutdownReason: { } reason } => OfClosing(reason.ReplyCode, reason.ReplyText),
        PublishException refused => new(Cli.ExitCode.Undone, $"the broker refused the message: {refused.Message}"),
        HttpRequestException http => new(Cli.ExitCode.Unreachable, $"the broker's management is not reachable: {http.Message}"),
        _ => null,
    };

    private static Failure OfConnecting(Exception exception) => exception switch
    {
        AuthenticationFailureException or PossibleAuthenticationFailureException => new(Cli.ExitCode.Refused, "access refused: the broker does not know this user and password"),
        OperationInterruptedException { ShutdownReason: { } reason } => new(Cli.ExitCode.Refused, $"access refused: {reason.ReplyText}"),
        _ => new(Cli.ExitCode.Unreachable, $"the broker is not reachable: {exception.Message}"),
    };

    public static Failure OfClosing(ushort code, string text) => code switch
    {
        404 => new(Cli.ExitCode.NoExchange, $"{text}. Has `oms broker load` been run?"),
        403 or 530 => new(Cli.ExitCode.Refused, $"access refused: {text}"),
        _ => new(Cli.ExitCode.Unreachable, $"the broker closed the connection: {text}"),
    };
}
