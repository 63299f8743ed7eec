using Npgsql;
using Oms.Deciding;
using Oms.Messaging;
using Oms.Testing;

namespace Oms.Platform.Tests;

/// <summary>What a service demands of its documents, brought into a database that has had other demands before.</summary>
[TestFixture]
internal sealed class DemandingInvariants
{
    private static readonly Invariant AtMostTen = new("limit", "select ($1 ->> 'count')::integer <= 10");
    private static readonly Invariant AtMostFive = new("limit", "select ($1 ->> 'count')::integer <= 5");

    private TestDatabase _database = null!;

    [SetUp]
    public async Task CreateAsync() => _database = await TestDatabase.CreateAsync();

    [TearDown]
    public async Task DropAsync() => await _database.DisposeAsync();

    [Test]
    public async Task a_start_changes_nothing_that_is_as_it_should_be_and_replicas_start_together()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => StartAsync(AtMostTen)));
        var first = await ChecksAsync();
        await StartAsync(AtMostTen);

        Assert.That(first, Has.Count.EqualTo(1));
        Assert.That(await ChecksAsync(), Is.EqualTo(first));
    }

    [Test]
    public async Task a_changed_text_replaces_the_old_one()
    {
        await StartAsync(AtMostTen);
        await InsertAsync(3);
        await StartAsync(AtMostFive);

        Assert.That(() => InsertAsync(7), Throws.TypeOf<PostgresException>().With.Property(nameof(PostgresException.ConstraintName)).EqualTo("mt_doc_tally_limit"));
        Assert.That(await ChecksAsync(), Has.Count.EqualTo(1));
    }

    [Test]
    public async Task documents_that_are_there_are_held_to_it_and_the_old_text_stays_when_they_do_not_keep_it()
    {
        await StartAsync(AtMostTen);
        await InsertAsync(7);

        Assert.That(() => StartAsync(AtMostFive), Throws.TypeOf<PostgresException>().With.Property(nameof(PostgresException.SqlState)).EqualTo(PostgresErrorCodes.CheckViolation));
        await InsertAsync(8);
        Assert.That(() => InsertAsync(11), Throws.TypeOf<PostgresException>());
    }

    [Test]
    public async Task what_is_demanded_no_longer_goes()
    {
        await StartAsync(AtMostTen);
        await StartAsync();
        await InsertAsync(11);

        Assert.That(await ChecksAsync(), Is.Empty);
        Assert.That(await _database.RowsAsync("select 1 from pg_proc where proname like 'mt_doc_%'"), Is.Empty);
    }

    [Test]
    public async Task a_document_that_leaves_it_open_violates_it()
    {
        await StartAsync(AtMostTen);

        Assert.That(() => _database.ExecuteAsync("insert into mt_doc_tally (id, data) values ('none', '{}')"), Throws.TypeOf<PostgresException>());
    }

    [Test]
    public void a_name_that_the_database_would_cut_is_refused() =>
        Assert.That(() => StartAsync(new Invariant(new('a', 64), "select true")), Throws.InvalidOperationException.With.Message.Contains("too long"));

    private async Task StartAsync(params Invariant[] invariants)
    {
        var toy = new Behaviour<Tally, TallyEvent>("tally", (state, _, _) => state ?? new(), (_, _) => []) { Invariants = [.. invariants] };
        await using var store = MessagingRegistration.StoreOf(new(Toy.Name, [toy], []), _database.ConnectionString);
        await store.ApplyAllConfiguredChangesToDatabaseAsync();
    }

    private Task InsertAsync(int count) =>
        _database.ExecuteAsync($$"""insert into mt_doc_tally (id, data) values ('{{Guid.NewGuid()}}', '{"count": {{count}}}')""");

    private async Task<IReadOnlyList<string>> ChecksAsync() =>
        [.. (await _database.RowsAsync("select oid::text || ' ' || conname from pg_constraint where conrelid = 'mt_doc_tally'::regclass and contype = 'c'")).Select(row => (string)row[0])];
}
