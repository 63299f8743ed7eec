namespace Oms.Contracts;

/// <summary>One line of the catalogue.</summary>
/// <param name="Name">The name of the message and of its exchange.</param>
/// <param name="Aliases">Other spellings, accepted as <c>method</c> and as exchange.</param>
/// <param name="Type">The record that holds its body, a <see cref="Message"/>.</param>
/// <param name="Kind">Whether it asks, tells, or waits for an answer.</param>
/// <param name="From">Who publishes it: <see cref="Party"/>.</param>
/// <param name="To">Who consumes it: <see cref="Party"/>.</param>
/// <param name="Key">What its routing key names.</param>
/// <param name="Answer">What a query is answered with; null for what is no query.</param>
public sealed record WireMessage(
    string Name,
    ValueList<string> Aliases,
    Type Type,
    Kind Kind,
    ValueList<string> From,
    ValueList<string> To,
    RoutingKeyIs Key,
    Type? Answer = null)
{
    /// <summary>Only services of ours publish it.</summary>
    public bool IsOurs => From.All(Party.Services.Contains);

    public bool IsNamed(string name) => name == Name || Aliases.Contains(name);
}
