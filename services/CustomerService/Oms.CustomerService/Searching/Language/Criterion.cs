using Oms.CustomerService.Searching.Fields;

namespace Oms.CustomerService.Searching.Language;

/// <summary>What is asked for, read and found right: every field is there, every value is of its field's kind and folded like it.</summary>
public abstract record Criterion
{
    private Criterion()
    {
    }

    public static Criterion Everything { get; } = new All([]);

    /// <summary>Nothing in it: everything.</summary>
    public sealed record All(ValueList<Criterion> Parts) : Criterion;

    /// <summary>Nothing in it: nothing.</summary>
    public sealed record Any(ValueList<Criterion> Parts) : Criterion;

    public sealed record Not(Criterion Part) : Criterion;

    /// <summary>Of a field of several texts: whether one of them is equal. It has no other comparison.</summary>
    public sealed record Compare(SearchField Field, Comparison How, SearchValue Value) : Criterion;

    /// <summary>Equal to one of the values.</summary>
    public sealed record In(SearchField Field, ValueList<SearchValue> Values) : Criterion;

    /// <summary>Of a <see cref="Shape.Word"/>, or one of the texts of <see cref="Shape.Prose"/>.</summary>
    public sealed record Like(SearchField Field, LikePattern Pattern) : Criterion;

    /// <summary>There is no text at all.</summary>
    public sealed record Missing(SearchField Field) : Criterion;
}

/// <summary>How a value stands to another.</summary>
public enum Comparison { Equal, Less, LessOrEqual, Greater, GreaterOrEqual }
