using Oms.CustomerService.Access;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Grid;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Searching.Statements;
using Oms.Load.Grid.Population;

namespace Oms.Load.Grid.Asking;

/// <summary>What an agent asks for: some filters, and what he writes into them.</summary>
internal sealed record Asked(string Name, GridQuery Query)
{
    /// <summary>What a program asks for instead of an agent's filters.</summary>
    public Criterion? Criterion { get; init; }

    public Search Search => new(OrderFields.All, Sight.Everything, Criterion ?? Query.Criterion(_ => TimeSpan.Zero).Criterion, Query.Sorting);
}

/// <summary>Makes up questions, the same in each run.</summary>
internal sealed class Asker(OrderMaker orders, int count)
{
    public static IReadOnlyList<string> Filters { get; } = [.. OrderFilters.All.Select(filter => filter.Name)];

    public static IReadOnlyList<(string One, string Other)> Pairs { get; } = [.. Filters.SelectMany((one, i) => Filters.Skip(i + 1).Select(other => (one, other)))];

    public static Asked Everything { get; } = new("no filter", new());

    public IEnumerable<Asked> Alone(string filter, int times) => Some(filter, times, [filter]);

    /// <summary>Every second time both are of one order, so that there is a hit.</summary>
    public IEnumerable<Asked> Together(string one, string other, int times) => Some($"{one} + {other}", times, [one, other]);

    /// <summary>Each order of rows alone and under a filter, both ways; what programs ask; and places far behind.</summary>
    public IEnumerable<(string Name, IEnumerable<Asked> Questions)> Others(int times)
    {
        foreach (var field in OrderFields.All.Fields.Where(field => field.IsSortable))
        {
            yield return ($"by {field}", new[] { true, false }.Select(down => Everything with { Query = new() { Sorting = new(field, down) } }).SelectMany(each => Enumerable.Repeat(each, times)));
            yield return ($"by {field}, of a last name", Alone("last_name", times).Select((asked, i) => asked with { Query = asked.Query with { Sorting = new(field, i % 2 == 0) } }));
        }
        foreach (var (name, criterion) in Programs.Questions)
            yield return (name, Enumerable.Range(0, times).Select(i => Everything with { Criterion = criterion(orders.Of((int)((i + 0.5) / times * count))) }));
        yield return ("far behind", Far(times).Select(cursor => Everything with { Query = new() { Cursor = cursor } }));
        yield return ("far behind, of a channel", Far(times).Zip(Alone("channel", times), (cursor, asked) => asked with { Query = asked.Query with { Cursor = cursor } }));
    }

    private IEnumerable<Cursor> Far(int times)
    {
        for (var i = 0; i < times; i++)
        {
            var order = orders.Of((int)((i + 0.5) / times * count));
            yield return new(SearchValue.Of(GridQuery.UsualSorting.Field, order), order.StreamId, i % 2 == 0);
        }
    }

    private IEnumerable<Asked> Some(string name, int times, string[] filters)
    {
        var dice = new Dice((ulong)filters.Sum(filter => Filters.ToList().IndexOf(filter) * 1009) + (ulong)filters.Length);
        for (var i = 0; i < times; i++)
            yield return new(name, GridQuery.Read(WrittenInto(filters, i % 2 == 0, ref dice)).Query);
    }

    private List<KeyValuePair<string, string?>> WrittenInto(string[] filters, bool isOneOrder, ref Dice dice)
    {
        while (true)
        {
            var number = dice.Below(count);
            var written = new List<KeyValuePair<string, string?>>();
            foreach (var filter in filters)
            {
                if (FilterValues.Of(filter, orders.Of(isOneOrder ? number : dice.Below(count)), ref dice) is { } text)
                    written.Add(new(filter, text));
            }
            if (written.Count == filters.Length)
                return written;
        }
    }
}
