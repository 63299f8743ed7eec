using System.Text.Json.Nodes;
using Oms.Testing;

namespace Oms.Load.Recording;

/// <summary>Writes down every row that a service writes, by transaction, while it is installed: triggers know what no reader sees later.</summary>
internal sealed class RowRecorder(string service, TestDatabase database)
{
    public string Service => service;

    public async Task InstallAsync()
    {
        await database.ExecuteAsync("create table load_seen (n bigint generated always as identity, tx bigint, tab text, op text, row jsonb)");
        await database.ExecuteAsync(
            """
            create function load_see() returns trigger language plpgsql as $$
            begin
              insert into load_seen (tx, tab, op, row) values (txid_current(), tg_table_name, tg_op, to_jsonb(new));
              return null;
            end $$
            """);
        foreach (var table in await TablesAsync())
            await database.ExecuteAsync($"create trigger load_see after insert or update on {table} for each row execute function load_see()");
    }

    /// <summary>Takes everything back and returns what was written, a list for each transaction.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<RecordedRow>>> RemoveAsync()
    {
        foreach (var table in await TablesAsync())
            await database.ExecuteAsync($"drop trigger load_see on {table}");
        var rows = await database.RowsAsync("select tx, tab, op, row::text from load_seen order by n");
        await database.ExecuteAsync("drop table load_seen");
        await database.ExecuteAsync("drop function load_see");
        return [.. rows.GroupBy(row => (long)row[0]).Select(transaction => transaction.Select(RecordedRow.Of).ToList())];
    }

    private async Task<IEnumerable<string>> TablesAsync() =>
        (await database.RowsAsync("select tablename::text from pg_tables where schemaname = 'public' and (tablename in ('facts', 'inbox') or tablename like 'mt_doc_%')"))
            .Select(row => (string)row[0]);
}

/// <param name="IsNew">Inserted, not updated.</param>
/// <param name="Columns">As <c>to_jsonb</c> writes them.</param>
internal sealed record RecordedRow(string Table, bool IsNew, JsonNode Columns)
{
    public static RecordedRow Of(object[] row) => new((string)row[1], (string)row[2] == "INSERT", JsonNode.Parse((string)row[3])!);

    public string Text(string column) => (string)Columns[column]!;
}
