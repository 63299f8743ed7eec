using System.Text.Json;
using Oms.Contracts.Json;
using Oms.Deciding;

namespace Oms.Testing;

/// <content>What holds for every step of a service, whatever a scenario is about.</content>
public sealed partial class Scenario
{
    private readonly List<Func<Step, string?>> _rules = [IsStorable];

    /// <summary>Demands that each fact of the aggregate announces exactly one of these messages.</summary>
    public Scenario WhereEachFactOf<TState>(params Type[] announcesOneOf) where TState : Aggregate
    {
        _rules.Add(step => step.Change.State != typeof(TState) || step.Outgoing.Count(each => announcesOneOf.Contains(each.Message.GetType())) == 1
            ? null
            : $"exactly one of {string.Join(", ", announcesOneOf.Select(type => type.Name))} for each fact");
        return this;
    }

    /// <summary>Demands something of each step of the aggregate.</summary>
    /// <param name="complaint">Of the document before (null for the first fact) and after: what is wrong, or null.</param>
    public Scenario WhereEachStepOf<TState>(Func<TState?, TState, string?> complaint) where TState : Aggregate
    {
        _rules.Add(step => step.After is TState after ? complaint((TState?)step.Before, after) : null);
        return this;
    }

    /// <summary>Facts and documents are read back from the store as they were.</summary>
    private static string? IsStorable(Step step) =>
        ReadBack(step.Change.Fact).Equals(step.Change.Fact) && ReadBack(step.After).Equals(step.After) ? null : "a fact and a document that are read back as they were stored";

    private static object ReadBack(object value) => JsonSerializer.Deserialize(ScenarioText.Json(value), value.GetType(), WireJson.Options)!;

    private void Check(Step step)
    {
        foreach (var complaint in _rules.Select(rule => rule(step)).OfType<string>())
            throw Red(complaint, step.Change);
    }
}
