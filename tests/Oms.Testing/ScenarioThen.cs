using NUnit.Framework;
using Oms.Contracts;
using Oms.Deciding;

namespace Oms.Testing;

/// <content>What came of it: whole values, nothing more and nothing less.</content>
public sealed partial class Scenario
{
    /// <summary>Exactly these facts, in this order, whatever their streams.</summary>
    public Scenario Then(params Fact[] facts) =>
        Expect(facts.ToValueList(), Compared().Select(change => change.Fact).ToValueList());

    /// <summary>Exactly these changes, streams included.</summary>
    public Scenario Then(params Change[] changes) =>
        Expect(changes.ToValueList(), Compared());

    /// <summary>Facts of exactly these types, in this order.</summary>
    public Scenario ThenFacts(params Type[] types) =>
        Expect(types.Select(type => type.Name).ToValueList(), Compared().Select(change => change.Fact.GetType().Name).ToValueList());

    /// <summary>Taken, and there was nothing to do.</summary>
    public Scenario ThenNothing() => Then(Array.Empty<Fact>());

    /// <summary>Refused for exactly these reasons.</summary>
    public Scenario ThenRefused(params Reason[] reasons) => Expect(reasons.ToValueList(), Outcome<Decision.Refused>("a refusal").Reasons);

    /// <summary>Refused at exactly these places of the body, in any order.</summary>
    public Scenario ThenRefused(string path, params string[] paths) =>
        Expect(Sorted(paths.Prepend(path)), Sorted(Outcome<Decision.Refused>("a refusal").Reasons.Select(reason => reason.Path)));

    /// <summary>Refused, and exactly these are told so by name.</summary>
    public Scenario ThenTells(params Outgoing[] outgoing) => Expect(outgoing.ToValueList(), Outcome<Decision.Refused>("a refusal").Tell);

    /// <summary>Put off, naming exactly these places of the body, in any order.</summary>
    public Scenario ThenTooEarly(params string[] paths) =>
        Expect(Sorted(paths), Sorted(Outcome<Decision.TooEarly>("too early").Reasons.Select(reason => reason.Path)));

    public Scenario ThenAnswered(object? result) => Expect(result, Outcome<Decision.Answered>("an answer").Result);

    /// <summary>Exactly these messages and timers, in this order.</summary>
    public Scenario ThenAnnounces(params Outgoing[] outgoing) => Expect(outgoing.ToValueList(), _outgoing.ToValueList());

    /// <summary>Messages of exactly these types, in this order.</summary>
    public Scenario ThenAnnounces(params Type[] types) =>
        Expect(types.Select(type => type.Name).ToValueList(), _outgoing.Select(each => each.Message.GetType().Name).ToValueList());

    /// <summary>The document as a whole, its id and version included.</summary>
    public Scenario ThenState<TState>(TState expected) where TState : Aggregate => Expect(expected, Find<TState>(expected.Id));

    /// <summary>One thing about the document or the messages, compared as a whole.</summary>
    public Scenario ThenIs<TValue>(Func<Scenario, TValue> actual, TValue expected) => Expect(expected, actual(this));

    private ValueList<Change> Compared() => Outcome<Decision.Changed>("facts").Changes.Where(change => !_isLeftOut(change.Fact)).ToValueList();

    private static ValueList<string> Sorted(IEnumerable<string> paths) => paths.Order(StringComparer.Ordinal).ToValueList();

    private TDecision Outcome<TDecision>(string expected) where TDecision : Decision =>
        _decision as TDecision ?? throw Red(expected, _decision switch
        {
            null => "no message yet: When is missing",
            Decision.Refused refused => $"refused: {ScenarioText.Of(refused.Reasons)}",
            Decision.TooEarly early => $"too early: {ScenarioText.Of(early.Reasons)}",
            Decision.Answered answered => $"answered: {ScenarioText.Of(answered.Result)}",
            Decision.Changed changed => ScenarioText.Of(changed.Changes),
            _ => _decision,
        });

    private Scenario Expect<TValue>(TValue expected, TValue actual)
    {
        Tell($"Then {ScenarioText.Of(expected)}");
        return EqualityComparer<TValue>.Default.Equals(expected, actual) ? this : throw Red(expected, actual);
    }

    private AssertionException Red(object? expected, object? actual) => new(
        $"{string.Join("\n", _story)}\nexpected: {ScenarioText.Of(expected)}\nbut was:  {ScenarioText.Of(actual)}\n" +
        $"first difference: {ScenarioText.FirstDifference(expected, actual)}");
}
