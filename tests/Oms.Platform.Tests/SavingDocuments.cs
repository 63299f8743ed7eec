using System.Text.Json;
using Oms.Documents;
using Oms.Testing;

namespace Oms.Platform.Tests;

/// <summary>The stand-in for Marten against a real PostgreSQL: revisions, conflicts, and Marten's tables.</summary>
[TestFixture]
internal sealed class SavingDocuments
{
    private TestDatabase _database = null!;
    private DocumentStore _store = null!;

    [OneTimeSetUp]
    public async Task CreateAsync()
    {
        _database = await TestDatabase.CreateAsync();
        _store = Open(_database);
        // Replicas start together.
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _store.ApplyAllConfiguredChangesToDatabaseAsync()));
    }

    [OneTimeTearDown]
    public async Task DropAsync()
    {
        await _store.DisposeAsync();
        await _database.DisposeAsync();
    }

    [Test]
    public async Task an_inserted_document_is_loaded_as_it_was()
    {
        await SaveAsync(session => session.Insert(new Note("whole", "é \"quoted\" ' $1 ?", 1.50m)));

        await using var session = _store.LightweightSession();
        Assert.That(await session.LoadAsync<Note>("whole"), Is.EqualTo(new Note("whole", "é \"quoted\" ' $1 ?", 1.50m)));
        Assert.That(await session.LoadAsync<Note>("absent"), Is.Null);
    }

    [Test]
    public async Task the_table_is_laid_out_as_Marten_does()
    {
        var columns = await _database.RowsAsync("select column_name, data_type from information_schema.columns where table_name = 'mt_doc_note' order by column_name");

        Assert.That(columns.Select(column => $"{column[0]} {column[1]}"), Is.EqualTo(new[]
        {
            "data jsonb", "id character varying", "length integer", "mt_dotnet_type character varying",
            "mt_last_modified timestamp with time zone", "mt_version integer",
        }));
    }

    [Test]
    public async Task each_save_raises_the_revision_by_exactly_one_and_copies_duplicated_members()
    {
        await SaveAsync(session => session.Insert(new Note("raised", "a", 0)));
        for (var length = 2; length < 5; length++)
        {
            await using var session = _store.LightweightSession();
            var note = await session.LoadAsync<Note>("raised");
            session.Store(note! with { Text = new('a', length) });
            await session.SaveChangesAsync();
        }

        var row = (await _database.RowsAsync("select mt_version, length, mt_dotnet_type from mt_doc_note where id = 'raised'")).Single();
        Assert.That(row, Is.EqualTo(new object[] { 4, 4, typeof(Note).FullName! }));
    }

    [Test]
    public async Task of_two_sessions_from_one_revision_one_wins_and_the_other_hears_of_it()
    {
        await SaveAsync(session => session.Insert(new Note("raced", "start", 0)));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 2).Select(async number =>
        {
            await using var session = _store.LightweightSession();
            var note = await session.LoadAsync<Note>("raced");
            await Task.Delay(50);
            session.Store(note! with { Text = $"by {number}" });
            return await Record(session.SaveChangesAsync());
        }));

        Assert.That(outcomes.Count(outcome => outcome is null), Is.EqualTo(1));
        Assert.That(outcomes.Single(outcome => outcome is not null), Is.TypeOf<ConcurrencyException>());
        Assert.That(await _database.ValueAsync<int>("select mt_version from mt_doc_note where id = 'raced'"), Is.EqualTo(2));
    }

    [Test]
    public async Task a_second_insert_of_one_id_is_a_conflict_and_saves_nothing_beside_it()
    {
        await SaveAsync(session => session.Insert(new Note("taken", "first", 0)));
        await using var second = _store.LightweightSession();
        second.Insert(new Note("taken", "second", 0));
        second.Insert(new Note("beside", "second", 0));

        var conflict = await Record(second.SaveChangesAsync());

        Assert.That(StoreFault.IsConflict(conflict!), Is.True);
        await using var session = _store.LightweightSession();
        Assert.That(await session.LoadAsync<Note>("beside"), Is.Null);
        Assert.That((await session.LoadAsync<Note>("taken"))!.Text, Is.EqualTo("first"));
    }

    [Test]
    public async Task many_documents_and_queued_commands_are_one_transaction()
    {
        await SaveAsync(session =>
        {
            foreach (var number in Enumerable.Range(0, 100))
                session.Insert(new Note($"many-{number}", "", number));
            session.QueueSqlCommand("update mt_doc_note set length = ? where id = ?", 42, "many-7");
        });
        await using var failing = _store.LightweightSession();
        failing.Insert(new Note("rolled-back", "", 0));
        failing.QueueSqlCommand("select 1 / ?", 0);

        Assert.That(await Record(failing.SaveChangesAsync()), Is.Not.Null);

        Assert.That(await _database.ValueAsync<int>("select length from mt_doc_note where id = 'many-7'"), Is.EqualTo(42));
        Assert.That(await _database.ValueAsync<long>("select count(*) from mt_doc_note where id like 'many-%' or id = 'rolled-back'"), Is.EqualTo(100));
    }

    [Test]
    public async Task storing_what_was_not_loaded_is_a_mistake_and_deleting_removes()
    {
        await SaveAsync(session => session.Insert(new Note("gone", "", 0)));
        await using var session = _store.LightweightSession();
        Assert.Throws<InvalidOperationException>(() => session.Store(new Note("gone", "blind", 0)));

        await SaveAsync(other => other.Delete<Note>("gone"));

        Assert.That(await session.LoadAsync<Note>("gone"), Is.Null);
    }

    [Test]
    public async Task a_store_without_a_server_is_an_outage_and_no_conflict()
    {
        await using var store = DocumentStore.For(options => options.Connection("Host=127.0.0.1;Port=1;Database=none;Username=u;Password=p;Timeout=2"));
        var outage = await Record(store.ApplyAllConfiguredChangesToDatabaseAsync());

        Assert.That(StoreFault.IsOutage(outage!), Is.True);
        Assert.That(StoreFault.IsConflict(outage!), Is.False);
    }

    private static DocumentStore Open(TestDatabase database) => DocumentStore.For(options =>
    {
        options.Connection(database.ConnectionString);
        options.UseSystemTextJsonForSerialization(JsonSerializerOptions.Web);
        options.For(typeof(Note), "note", note => ((Note)note).Id).Duplicate("length", "integer", note => ((Note)note).Text.Length);
    });

    private static async Task<Exception?> Record(Task task)
    {
        try
        {
            await task;
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }

    private async Task SaveAsync(Action<IDocumentSession> change)
    {
        await using var session = _store.LightweightSession();
        change(session);
        await session.SaveChangesAsync();
    }

    private sealed record Note(string Id, string Text, decimal Amount);
}
