using System.Runtime.CompilerServices;
using System.Text;

namespace Oms.CustomerService.Searching.Statements;

/// <summary>What the compiler hands an interpolated string to.</summary>
[InterpolatedStringHandler]
public sealed class SqlHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder _text = new(literalLength + formattedCount);
    private readonly List<object> _values = new(formattedCount);

    public void AppendLiteral(string value) => _text.Append(value);

    public void AppendFormatted(Sql value)
    {
        _text.Append(value.Text);
        _values.AddRange(value.Values);
    }

    public void AppendFormatted(object value)
    {
        _text.Append('?');
        _values.Add(value);
    }

    internal Sql ToSql() => new(_text.ToString(), _values);
}
