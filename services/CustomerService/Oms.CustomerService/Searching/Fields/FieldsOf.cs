namespace Oms.CustomerService.Searching.Fields;

/// <summary>Makes the fields of a kind of document.</summary>
internal static class FieldsOf<T>
{
    /// <summary>An id by which somebody is let in or kept out.</summary>
    public static SearchField Key(string name, string column, Func<T, string> read) => Of(name, column, Shape.Word, Fold.Exact, read);

    /// <inheritdoc cref="Key"/>
    public static SearchField Keys(string name, string column, Func<T, ValueList<string>> read) => Of(name, column, Shape.Words, Fold.Exact, read);

    public static SearchField Word(string name, Func<T, string> read, string? column = null) => Of(name, column ?? name, Shape.Word, Fold.Lower, read);

    public static SearchField Words(string name, string column, Func<T, ValueList<string>> read) => Of(name, column, Shape.Words, Fold.Lower, read);

    public static SearchField Prose(string name, string column, Func<T, ValueList<string>> read, Fold fold = Fold.Lower) => Of(name, column, Shape.Prose, fold, read);

    public static SearchField Instant(string name, Func<T, DateTimeOffset> read) => Of(name, name, Shape.Instant, Fold.Exact, entry => (object)read(entry));

    public static SearchField Number(string name, Func<T, decimal> read) => Of(name, name, Shape.Number, Fold.Exact, entry => (object)read(entry));

    public static SearchField Flag(string name, Func<T, bool> read) => Of(name, name, Shape.Flag, Fold.Exact, entry => (object)read(entry));

    /// <summary>One that orders rows.</summary>
    public static SearchField Sortable(SearchField field) => field with { IsSortable = true };

    /// <summary>One of which many rows share a value.</summary>
    public static SearchField Shared(SearchField field) => field with { IsShared = true };

    private static SearchField Of(string name, string column, Shape shape, Fold fold, Func<T, object> read) => new(name, column, shape, fold, document => read((T)document));
}
