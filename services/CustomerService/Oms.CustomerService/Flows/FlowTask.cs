using System.Text.Json.Serialization;
using Oms.CustomerService.Flows.Knowledge;

namespace Oms.CustomerService.Flows;

/// <summary>One step of a flow, and how it stands.</summary>
/// <param name="Name">Unique in its flow.</param>
/// <param name="DependsOn">Tasks of the same flow that are Complete or Skipped before it goes on.</param>
public sealed record FlowTask(string Name, ValueList<string> DependsOn)
{
    public TaskState State { get; init; } = TaskState.Waiting;

    /// <summary>How often it was tried, the first time included ("cardinality"); 0 of what never began.</summary>
    public int Runs { get; init; }

    public DateTimeOffset? Started { get; init; }

    /// <summary>When it was complete, or given up after it had begun.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>What went wrong last; it stays when the task went on.</summary>
    public string? LastError { get; init; }

    /// <summary>When it is tried again, or ends by itself; null when something else has to happen.</summary>
    public DateTimeOffset? NextRun { get; init; }

    /// <summary>Whom or what it waits for, or why it is as it is.</summary>
    public string? Note { get; init; }

    internal FlowTask Active(DateTimeOffset? since, string? note, int runs = 1, DateTimeOffset? nextRun = null) =>
        this with { State = TaskState.Active, Started = since, Note = note, Runs = runs, NextRun = nextRun };

    internal FlowTask Complete(DateTimeOffset? since, DateTimeOffset? until, string? note = null, int runs = 1) =>
        this with { State = TaskState.Complete, Started = since, Ended = until, Note = note, Runs = runs };

    internal FlowTask Wrong(DateTimeOffset? since, string error, string? note = null, int runs = 1) =>
        this with { State = TaskState.Error, Started = since, LastError = error, Note = note, Runs = runs };

    internal FlowTask Skipped(string note) => this with { State = TaskState.Skipped, Note = note };

    /// <summary>What is not complete when its subject is over will not happen any more.</summary>
    internal FlowTask Unless(End? over) => over is null || State is TaskState.Complete or TaskState.Skipped
        ? this
        : this with { State = TaskState.Skipped, Ended = Started is null ? null : over.At, NextRun = null, Note = over.Why };
}

/// <summary>How a task stands.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TaskState>))]
public enum TaskState
{
    /// <summary>For a task it depends on, or for facts that are not there.</summary>
    Waiting,

    /// <summary>It is done, or somebody was asked and has not answered.</summary>
    Active,
    Complete,

    /// <summary>It does not concern the order, or will not happen any more; the note says why.</summary>
    Skipped,

    /// <summary>It went wrong and needs a person, or another try.</summary>
    Error,
}
