using System.Globalization;

namespace Oms.CustomerService.Tests.Flows;

/// <summary>Tasks in one line, as tests compare them.</summary>
internal static class Reading
{
    /// <summary>A task of the order: its state, then what there is to say of it.</summary>
    public static string Order(this Story story, string task) => Told(story.Flow.Tasks.Single(each => each.Name == task));

    public static string Item(this Story story, int line, string task) => Told(story.Flow.Items.Single(each => each.LineNumber == line).Tasks.Single(each => each.Name == task));

    public static string Shipment(this Story story, string task, string request = Story.Request) =>
        Told(story.Flow.Shipments.Single(each => each.RequestId == request).Tasks.Single(each => each.Name == task));

    /// <summary>When it began and ended.</summary>
    public static string Times(this Story story, string task) => story.Flow.Tasks.Single(each => each.Name == task) is var found ? $"{Time(found.Started)} to {Time(found.Ended)}" : "";

    private static string Told(FlowTask task) => string.Join(", ", new[]
    {
        task.State.ToString(),
        task.Runs > 1 ? $"{task.Runs} runs" : null,
        task.LastError is null ? null : $"error {task.LastError}",
        task.NextRun is null ? null : $"next {Time(task.NextRun)}",
        task.Note,
    }.OfType<string>());

    private static string Time(DateTimeOffset? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "never";
}
