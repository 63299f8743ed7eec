using Oms.Load.Recording;
using Oms.Testing;

namespace Oms.Load.StandIns;

/// <summary>The tables that the stand-ins write: those of a service, with their indexes.</summary>
internal static class StandInTables
{
    private static readonly string[] Common =
    [
        """
        create table facts (
          document varchar not null, stream varchar not null, version integer not null, name varchar not null, at timestamptz not null,
          by varchar, cause varchar not null, data json not null, primary key (document, stream, version))
        """,
        """
        create table outbox (
          id bigint generated always as identity primary key, stream varchar not null, due timestamptz not null,
          exchange varchar not null, routing_key varchar not null, body bytea not null, properties json not null)
        """,
        "create index outbox_due on outbox (due, stream)",
        """
        create table inbox (
          exchange varchar not null, id varchar not null, body_sha256 bytea not null, at timestamptz not null,
          primary key (exchange, id))
        """,
        "create index inbox_at on inbox (at)",
    ];

    public static async Task MakeAsync(TestDatabase database, Journey journey, string service)
    {
        var documents = journey.Steps.Where(step => step.Service == service).SelectMany(step => step.Documents).Select(document => document.Table).Distinct();
        foreach (var sql in Common.Concat(documents.Select(DocumentTable)))
            await database.ExecuteAsync(sql);
    }

    private static string DocumentTable(string table) => $"""
        create table {table} (
          id varchar not null primary key, data jsonb not null, mt_last_modified timestamptz not null default transaction_timestamp(),
          mt_version integer not null default 1, mt_dotnet_type varchar, facts integer)
        """;
}
