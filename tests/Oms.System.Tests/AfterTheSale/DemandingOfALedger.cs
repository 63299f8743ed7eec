using System.Text.Json;
using Oms.Postsales;
using Oms.Testing;

namespace Oms.System.Tests.AfterTheSale;

/// <summary>What the database demands of a ledger, against ledgers as they come, most of them wrong, added up here once more.</summary>
[TestFixture]
internal sealed class DemandingOfALedger
{
    private const int Cases = 2000;
    private const int Seed = 20260302;

    private static readonly string[] Kinds = ["CAPTURED", "CAPTURED", "REFUNDED", "APPEASED", "WAIVED"];
    private static readonly string Right = Ledger(new("CAPTURED", "card", null, 5, 2), new("REFUNDED", "card", "CN1", 5, 2));

    private TestDatabase _database = null!;

    [OneTimeSetUp]
    public async Task CreateAsync()
    {
        _database = await TestDatabase.CreateAsync();
        var sql = PostsalesService.With(new()).Behaviours.Single(behaviour => behaviour.Alias == "order").Invariants.Single().Sql;
        await _database.ExecuteAsync($"create function demanded(jsonb) returns boolean language sql immutable as $sql${sql}$sql$");
    }

    [OneTimeTearDown]
    public async Task DropAsync() => await _database.DisposeAsync();

    [Test]
    public async Task takes_exactly_those_in_which_nothing_is_given_that_was_not_captured()
    {
        TestContext.Out.WriteLine($"seed {Seed}, {Cases} cases");
        var random = new Random(Seed);
        var ledgers = Enumerable.Range(0, Cases).Select(_ => Enumerable.Range(0, random.Next(7)).Select(_ => Any(random)).ToArray()).ToList();
        var rows = await _database.RowsAsync($"select demanded(data::jsonb) from unnest(array[{string.Join(", ", ledgers.Select(moves => $"'{Ledger(moves)}'"))}]) with ordinality as each (data, number) order by number");
        Assert.That(ledgers.Count(IsRight), Is.InRange(Cases / 10, Cases * 9 / 10));
        foreach (var (moves, row) in ledgers.Zip(rows))
            Assert.That(row[0], Is.EqualTo(IsRight(moves)), Ledger(moves));
    }

    [TestCase("\"net\":5", "\"net\":-5", TestName = "a negative amount")]
    [TestCase("\"net\":5,", "", TestName = "no amount")]
    [TestCase("REFUNDED", "LENT", TestName = "a kind that nobody knows")]
    [TestCase("\"kind\":\"REFUNDED\",", "", TestName = "no kind")]
    [TestCase("\"rate\":20", "\"rate\":10", TestName = "another rate")]
    [TestCase("\"type\":\"VAT\",", "", TestName = "a tax of no type")]
    public async Task refuses(string right, string wrong)
    {
        var at = Right.LastIndexOf(right, StringComparison.Ordinal);
        var ledger = string.Concat(Right.AsSpan(0, at), wrong, Right.AsSpan(at + right.Length));
        Assert.That(await _database.ValueAsync<bool>($"select demanded('{ledger}')"), Is.False);
    }

    [TestCase("20.0")]
    [TestCase("20.00")]
    public async Task takes_a_rate_however_it_is_written(string rate) =>
        Assert.That(await _database.ValueAsync<bool>($"select demanded('{Right.Replace("\"rate\":20}", $"\"rate\":{rate}}}", StringComparison.Ordinal)}')"), Is.True);

    private static Move Any(Random random)
    {
        var kind = Kinds[random.Next(Kinds.Length)];
        return new(kind, random.Next(4) == 0 ? "voucher" : "card", kind == "CAPTURED" ? null : $"CN{random.Next(2)}", random.Next(4), random.Next(3));
    }

    private static bool IsRight(Move[] moves) => moves.GroupBy(move => move.Payment).All(paid =>
        IsCovered(paid, move => move.Net) && IsCovered(paid, move => move.Tax)
        && paid.Where(move => move.Note is not null).GroupBy(move => move.Note).All(note => Given(note, move => move.Net) >= 0 && Given(note, move => move.Tax) >= 0));

    private static bool IsCovered(IEnumerable<Move> paid, Func<Move, int> part) =>
        Given(paid, part) >= 0 && Given(paid, part) <= paid.Where(move => move.Kind == "CAPTURED").Sum(part);

    private static int Given(IEnumerable<Move> moves, Func<Move, int> part) => moves.Sum(move => move.Kind switch { "CAPTURED" => 0, "WAIVED" => -part(move), _ => part(move) });

    private static string Ledger(params Move[] moves) => JsonSerializer.Serialize(new
    {
        ledger = moves.Select(move => new
        {
            kind = move.Kind,
            line_number = 1,
            payment_reference = move.Payment,
            amount = new { net = move.Net, taxes = new[] { new { type = "VAT", amount = move.Tax, rate = 20 } } },
            credit_note = move.Note,
        }),
    });

    private sealed record Move(string Kind, string Payment, string? Note, int Net, int Tax);
}
