namespace Oms.Messaging.Store;

/// <summary>The tables beside the documents. Stored formats only grow: change them by adding statements.</summary>
internal static class Tables
{
    public static IReadOnlyList<string> Ddl { get; } =
    [
        // The history: every fact of every stream, append-only. Two documents' streams may have one id (a source's, a request's).
        """
        create table if not exists facts (
          document varchar not null, stream varchar not null, version integer not null, name varchar not null, at timestamptz not null,
          by varchar, cause varchar not null, data json not null, primary key (document, stream, version))
        """,
        // As text: what is sent again shall be what was announced. It was jsonb once, which puts members into an order of its own.
        """
        do $$ begin
          if exists (select from information_schema.columns where table_schema = current_schema and table_name = 'facts' and column_name = 'data' and data_type = 'jsonb')
          then alter table facts alter column data type json using data::json;
          end if;
        end $$
        """,
        // What is still to be sent. `stream` is what is sent in order; `due` lies ahead for timers only.
        """
        create table if not exists outbox (
          id bigint generated always as identity primary key, stream varchar not null, due timestamptz not null,
          exchange varchar not null, routing_key varchar not null, body bytea not null, properties json not null)
        """,
        "create index if not exists outbox_due on outbox (due, stream)",
        // What took effect already, so that it does so once.
        """
        create table if not exists inbox (
          exchange varchar not null, id varchar not null, body_sha256 bytea not null, at timestamptz not null,
          primary key (exchange, id))
        """,
        "create index if not exists inbox_at on inbox (at)",
        // What was refused, whole, with every reason.
        """
        create table if not exists journal (
          id uuid primary key, at timestamptz not null, queue varchar not null, exchange varchar not null,
          routing_key varchar not null, message_id varchar, reasons jsonb not null, body bytea not null,
          properties json not null)
        """,
        "create index if not exists journal_at on journal (at)",
    ];
}
