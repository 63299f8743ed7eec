namespace Oms.CustomerService.Searching.Fields;

/// <summary>A kind of document that can be searched.</summary>
/// <param name="Table">Where it is.</param>
/// <param name="Fields">What can be asked for, by name.</param>
/// <param name="Channel">The field by which channels are let in (U-2).</param>
/// <param name="Source">The field by which sources are let in (U-3).</param>
/// <param name="NotKept">Fields that the documentation of the message has and we do not keep: a question for one is told so.</param>
public sealed record SearchCatalogue(string Table, ValueList<SearchField> Fields, SearchField Channel, SearchField Source, ValueList<string> NotKept)
{
    public SearchField? Find(string name) => Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>For who knows that it is there.</summary>
    public SearchField this[string name] => Find(name) ?? throw new ArgumentException($"{Table} has no field {name}.", nameof(name));
}
