using Microsoft.Extensions.Logging;
using NUnit.Framework;

namespace Oms.Testing;

/// <summary>Warnings and worse of a service under test, into the test's own output.</summary>
public sealed class TestLog(LogLevel from = LogLevel.Warning) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, from);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, LogLevel from) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= from;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                TestContext.Error.WriteLine($"{logLevel} {category}: {formatter(state, exception)} {exception}");
        }
    }
}
