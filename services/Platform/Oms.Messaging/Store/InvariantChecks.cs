using System.Globalization;
using Oms.Deciding;
using Oms.Documents;

namespace Oms.Messaging.Store;

/// <summary>
/// An invariant on disk: a function of the document and a check that calls it, both under one name. A check does not
/// notice that its function has changed: the two are made anew together, and that looks at every row there is.
/// </summary>
internal static class InvariantChecks
{
    /// <summary>PostgreSQL cuts off what is behind, and two names could become one.</summary>
    private const int NameCharacters = 63;

    public static void Map(StoreOptions options, Behaviour behaviour)
    {
        var table = $"mt_doc_{behaviour.Alias}";
        var names = behaviour.Invariants.Select(invariant => NameOf(table, invariant)).ToList();
        options.ExtendedSchemaObjects.Add(Drop(table, names));
        foreach (var (name, invariant) in names.Zip(behaviour.Invariants))
            options.ExtendedSchemaObjects.Add(Demand(table, name, invariant.Sql));
    }

    private static string NameOf(string table, Invariant invariant) =>
        $"{table}_{invariant.Name}" is { Length: <= NameCharacters } name
            ? name
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The invariant {invariant.Name} of {table} has a name that is too long: {NameCharacters} characters with the table's."));

    /// <summary>What is demanded no longer, or under another name: any other check of a function with its own name.</summary>
    private static string Drop(string table, IEnumerable<string> kept) => $"""
        do $drop$ declare gone name; begin
          for gone in
            select c.conname from pg_constraint c join pg_proc p on p.proname = c.conname and p.pronamespace = c.connamespace
            where c.conrelid = '{table}'::regclass and c.contype = 'c' and c.conname <> all (array[{string.Join(", ", kept.Select(name => $"'{name}'"))}]::name[])
          loop
            execute format('alter table {table} drop constraint %I', gone);
            execute format('drop function %I(jsonb)', gone);
          end loop;
        end $drop$
        """;

    /// <summary>PostgreSQL keeps the function's text as it was given: nothing is done while that is the same.</summary>
    private static string Demand(string table, string name, string sql) => $"""
        do $demand$ begin
          if not exists (
            select from pg_constraint c join pg_proc p on p.proname = c.conname and p.pronamespace = c.connamespace
            where c.conrelid = '{table}'::regclass and c.conname = '{name}' and p.prosrc = $invariant${sql}$invariant$)
          then
            alter table {table} drop constraint if exists {name};
            create or replace function {name}(jsonb) returns boolean language sql immutable as $invariant${sql}$invariant$;
            alter table {table} add constraint {name} check ({name}(data) is true);
          end if;
        end $demand$
        """;
}
