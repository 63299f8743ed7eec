using System.Reflection;
using Oms.Deciding;

namespace Oms.House.Tests.Formats;

/// <summary>A type that stands on disk as JSON, and under which name.</summary>
/// <param name="Name">Folder and name of its record: <c>sales/facts/order.placed</c>.</param>
/// <param name="Type">What it is read into.</param>
internal sealed record Stored(string Name, Type Type)
{
    /// <summary>The facts and the documents of a service.</summary>
    public static IEnumerable<Stored> In(Service service) => service.Behaviours.SelectMany(behaviour => FactsOf(behaviour)
        .Select(fact => new Stored($"{service.Name}/facts/{fact.GetCustomAttribute<FactNameAttribute>()!.Name}", fact))
        .Append(new($"{service.Name}/documents/{behaviour.Alias}", behaviour.State)));

    /// <summary>The cases nested in the type of its facts.</summary>
    public static IEnumerable<Type> FactsOf(Behaviour behaviour) =>
        behaviour.Facts.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).Where(type => type.IsAssignableTo(typeof(Fact)));

    public override string ToString() => Name;
}
