namespace Oms.CustomerService.Access;

/// <summary>What came of somebody's wish: the new state, or every reason against it.</summary>
public sealed record Verdict<T> where T : class
{
    private Verdict(T? result, ValueList<Reason> reasons) => (Result, Reasons) = (result, reasons);

    /// <summary>Null when there are reasons against it.</summary>
    public T? Result { get; }

    /// <summary>Paths name the member of the form, such as <c>$.level</c>; <c>$</c> is the whole.</summary>
    public ValueList<Reason> Reasons { get; }

    internal static Verdict<T> Of(T result) => new(result, []);

    internal static Verdict<T> Refused(params IEnumerable<Reason> reasons) => new(null, reasons.ToValueList());

    internal static Verdict<T> Unless(IReadOnlyCollection<Reason> reasons, T result) => reasons.Count > 0 ? Refused(reasons) : Of(result);
}
