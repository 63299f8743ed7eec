using Oms.Postsales.Ledgers;

namespace Oms.Postsales.Orders;

/// <summary>What the database demands of a ledger: it adds up the moves itself, and trusts no code of ours.</summary>
internal static class LedgerInvariant
{
    /// <summary>
    /// Per line, payment and tax rate: every entry has an amount, none is negative, what is given back is not less than nothing
    /// and not more than was captured; and of a credit note no more is waived than it gave.
    /// </summary>
    public static Invariant NothingTwice { get; } = new("nothing_twice", $"""
        with parts as (
          select move->>'kind' as kind, move->>'line_number' as line, move->>'payment_reference' as payment, move->>'credit_note' as note, 'net' as part,
            (move->'amount'->>'net')::numeric as amount
          from jsonb_array_elements($1->'ledger') move
          union all
          select move->>'kind', move->>'line_number', move->>'payment_reference', move->>'credit_note', (tax->>'type') || ' ' || trim_scale((tax->>'rate')::numeric),
            (tax->>'amount')::numeric
          from jsonb_array_elements($1->'ledger') move, jsonb_array_elements(move->'amount'->'taxes') tax)
        select not exists (select from parts where amount is null or amount < 0 or part is null or kind is null or kind not in ('{MoveKind.Captured}', '{MoveKind.Refunded}', '{MoveKind.Appeased}', '{MoveKind.Waived}'))
          and not exists (
            select from parts group by line, payment, part
            having sum(case kind when '{MoveKind.Captured}' then 0 when '{MoveKind.Waived}' then -amount else amount end)
              not between 0 and sum(case kind when '{MoveKind.Captured}' then amount else 0 end))
          and not exists (
            select from parts where kind <> '{MoveKind.Captured}' group by line, payment, part, note
            having sum(case kind when '{MoveKind.Waived}' then -amount else amount end) < 0)
        """);
}
