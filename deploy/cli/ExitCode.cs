namespace Oms.Cli;

/// <summary>How a command ended, for programs.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    /// <summary>It was tried and did not come about: an order not complete in time, a message the broker refused.</summary>
    public const int Undone = 1;
    /// <summary>The command line or its input is wrong.</summary>
    public const int Wrong = 2;
    public const int Unreachable = 3;
    public const int Refused = 4;
    public const int NoExchange = 5;
    public const int Interrupted = 130;

    public const string Explained = """
        Exit codes: 0 done · 1 tried, and it did not come about · 2 command line or input wrong ·
        3 broker not reachable · 4 access refused · 5 no such exchange · 130 interrupted
        """;
}
