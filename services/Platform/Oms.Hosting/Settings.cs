using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Oms.Contracts;
using Oms.Hosting.Observing;
using Oms.Messaging;
using Oms.Messaging.Handling;

namespace Oms.Hosting;

/// <summary>A setting is missing or wrong: names it, says what was expected and what was there.</summary>
internal sealed class SettingsException(string message) : Exception(message);

/// <summary>Reads the configuration once, at the start, and complains about all of it at once.</summary>
internal static class Settings
{
    /// <summary>Long enough for a warehouse that was cut off for weeks to send everything again.</summary>
    private const int InboxDays = 30;

    private const int MostInboxDays = 3650;

    /// <exception cref="SettingsException">With every wrong setting, a line each.</exception>
    public static MessagingOptions Messaging(IConfiguration configuration, IHostEnvironment environment)
    {
        var problems = new List<string>();
        var broker = Broker(configuration.GetConnectionString("rabbitmq"), problems);
        var database = Database(configuration.GetConnectionString("postgres"), problems);
        if (!int.TryParse(configuration["Inbox:Days"] ?? $"{InboxDays}", out var days) || days is < 1 or > MostInboxDays)
            problems.Add($"Inbox:Days: expected a whole number of days from 1 to {MostInboxDays}, found '{configuration["Inbox:Days"]}'");
        var fault = configuration["OMS_FAULT"];
        if (fault is not null && !environment.IsEnvironment("Test"))
            problems.Add("OMS_FAULT: expected nothing outside the environment 'Test', since it kills the service on purpose");
        else if (fault is not null && !FaultPoint.IsKnown(fault))
            problems.Add($"OMS_FAULT: expected {FaultPoint.AfterCommit} or {FaultPoint.AfterPublish}, with ':N' for the Nth time, found '{fault}'");
        problems.AddRange(Observation.Problems(configuration));
        return problems.Count == 0
            ? new(broker!, database!, TimeSpan.FromDays(days), fault)
            : throw new SettingsException(string.Join(Environment.NewLine, problems));
    }

    /// <summary>The service's own settings; a member that is no setting of its is a typing error, not a wish.</summary>
    public static TSettings Section<TSettings>(IConfiguration configuration, string section, Func<TSettings, IEnumerable<Reason>> faults)
        where TSettings : class, new()
    {
        try
        {
            var settings = configuration.GetSection(section).Get<TSettings>(binder => binder.ErrorOnUnknownConfiguration = true) ?? new();
            return faults(settings).ToList() is { Count: > 0 } found
                ? throw new SettingsException(string.Join(Environment.NewLine, found.Select(reason => $"{section}: {reason}")))
                : settings;
        }
        catch (InvalidOperationException exception)
        {
            throw new SettingsException($"{section}: {exception.Message}");
        }
    }

    private static Uri? Broker(string? text, List<string> problems)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "amqp" or "amqps")
            return address;
        problems.Add($"ConnectionStrings:rabbitmq: expected amqp://user:password@host:port/vhost, found {Shown(text)}");
        return null;
    }

    private static string? Database(string? text, List<string> problems)
    {
        try
        {
            var parsed = new DbConnectionStringBuilder { ConnectionString = text };
            if (parsed.ContainsKey("Host") && parsed.ContainsKey("Database"))
                return text;
        }
        catch (ArgumentException)
        {
            // Said below, like a missing member.
        }
        problems.Add($"ConnectionStrings:postgres: expected Host=…;Database=…;Username=…;Password=…, found {Shown(text)}");
        return null;
    }

    /// <summary>A connection string may hold a password: only whether there is one is shown.</summary>
    private static string Shown(string? text) => string.IsNullOrWhiteSpace(text) ? "nothing" : "something else";
}
