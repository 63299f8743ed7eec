namespace Oms.Deciding;

/// <summary>
/// What no stored document may violate: a check of the database, so that a bug in the code cannot store what must not be.
/// </summary>
/// <param name="Name">On disk: lower case, words joined by underscores.</param>
/// <param name="Sql">
/// A <c>select</c> of one boolean from the document, which is <c>$1</c> of type <c>jsonb</c>; immutable. Null, as when a
/// member is missing, is a violation, too.
/// </param>
public sealed record Invariant(string Name, string Sql);
