using System.Text.Json;
using Oms.Contracts;
using Oms.Contracts.Json;
using Oms.CustomerService.Acting;
using Oms.Documents;
using Oms.Messaging;

namespace Oms.CustomerService.Web.Acting;

/// <summary>A command that an agent sent, and why it was refused if it was; that something came of it the order's facts tell.</summary>
/// <param name="MessageId">Facts name it as their cause.</param>
/// <param name="Act">What was asked for.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Summary">In words.</param>
/// <param name="IsTaken">A fact names it.</param>
/// <param name="Refusals">Empty when it was not refused.</param>
public sealed record AgentCommand(string MessageId, Act Act, string By, DateTimeOffset At, string Summary, bool IsTaken, ValueList<Reason> Refusals);

/// <summary>What agents sent: published with the row that says so, by the outbox.</summary>
internal sealed class CommandLog(IDocumentStore store, Publishing publishing, TimeProvider time)
{
    public static IEnumerable<string> Ddl { get; } =
    [
        "create table if not exists agent_command (message_id text primary key, order_id text not null, act text not null, by_whom text not null, at timestamptz not null, summary text not null)",
        "create index if not exists agent_command_order on agent_command (order_id, at)",
    ];

    /// <summary>Sends the commands of one form; sending the form twice sends them once.</summary>
    /// <param name="form">The form's own id: what each message's id begins with.</param>
    /// <param name="order">The stream of the order.</param>
    /// <param name="act">What is asked for.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="commands">With a summary in words each.</param>
    /// <param name="token">Ends the attempt.</param>
    /// <returns>False: the form was sent before, and nothing was sent now.</returns>
    public async Task<bool> SendAsync(Guid form, string order, Act act, string by, IReadOnlyList<(Message Message, string Summary)> commands, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        await session.BeginTransactionAsync(token);
        var isNews = false;
        foreach (var (index, (message, summary)) in commands.Index())
        {
            var id = $"{form}-{index + 1}";
            var added = await session.AdvancedSql.QueryAsync(
                "insert into agent_command (message_id, order_id, act, by_whom, at, summary) values (?, ?, ?, ?, ?, ?) on conflict do nothing returning message_id",
                row => row.GetString(0), token, id, order, $"{act}", by, time.GetUtcNow(), summary);
            if (added.Count == 0)
                continue;
            publishing.Queue(session, message, id);
            isNews = true;
        }
        await session.SaveChangesAsync(token);
        publishing.Wake();
        return isNews;
    }

    /// <summary>Those of an order, newest first.</summary>
    public static Task<IReadOnlyList<AgentCommand>> OfAsync(IDocumentSession session, string order, CancellationToken token) => session.AdvancedSql.QueryAsync(
        """
        select c.message_id, c.act, c.by_whom, c.at, c.summary, exists (select from fact_log f where f.cause = c.message_id), r.reasons
        from agent_command c left join refusal_log r on r.message_id = c.message_id
        where c.order_id = ? order by c.at desc, c.message_id limit 20
        """,
        row => new AgentCommand(
            row.GetString(0), Enum.Parse<Act>(row.GetString(1)), row.GetString(2), row.GetFieldValue<DateTimeOffset>(3), row.GetString(4), row.GetBoolean(5),
            row.IsDBNull(6) ? [] : JsonSerializer.Deserialize<ValueList<Reason>>(row.GetFieldValue<byte[]>(6), WireJson.Options)!),
        token, order);
}
