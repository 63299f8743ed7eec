using Oms.CustomerService.Access;
using Oms.CustomerService.Searching.Fields;
using Oms.CustomerService.Searching.Language;
using Oms.CustomerService.Searching.Parts;
using Oms.CustomerService.Searching.Statements;
using Oms.CustomerService.Web.Access;
using Oms.CustomerService.Web.Finding;

namespace Oms.CustomerService.Web.Pages.Exceptions;

/// <summary>What the page of payment exceptions shows.</summary>
/// <param name="Status"><see cref="Open"/>, <see cref="Closed"/> or <see cref="Any"/>.</param>
/// <param name="Channel">Only of this one; empty: of all that the user sees.</param>
/// <param name="Event">Only these (<see cref="ExceptionEntry.Event"/>); empty: all.</param>
/// <param name="Page">The latest first.</param>
public sealed record ExceptionList(string Status, string Channel, string Event, Page<ExceptionEntry> Page)
{
    public const string Home = "/exceptions";
    public const string Open = "open";
    public const string Closed = "closed";
    public const string Any = "all";

    private const int Size = 50;

    private static readonly Sorting Latest = new(ExceptionFields.All["raised_at"], IsDescending: true);

    public static IReadOnlyList<string> Statuses { get; } = [Open, Closed, Any];

    public static IReadOnlyList<string> Events { get; } = ["validate", "revalidate", "capture", "cancel", "refund", ExceptionEntry.AnAnswer];

    /// <summary>A place between rows that cannot be read is the beginning.</summary>
    internal static async Task<ExceptionList> OfAsync(string? status, string? channel, string? what, string? at, CurrentUser user, OrderFinder finder, CancellationToken token)
    {
        var list = new ExceptionList(Statuses.Contains(status) ? status! : Open, channel?.Trim() ?? "", Events.Contains(what) ? what! : "", new([], null, null));
        var search = new Search(ExceptionFields.All, user.Sight(Permission.ViewExceptions), new Criterion.All([.. list.Criteria()]), Latest);
        return list with { Page = await finder.PageAsync<ExceptionEntry>(search, at is null ? null : Cursor.Parse(at, Latest), Size, entry => entry.Id, token) };
    }

    /// <summary>One answer that belongs to no operation; null when there is none, or the user may not deal with it.</summary>
    internal static async Task<ExceptionEntry?> FindAnswerAsync(string id, CurrentUser user, Oms.Documents.IDocumentStore store, CancellationToken token)
    {
        await using var session = store.LightweightSession();
        var entry = await session.LoadAsync<ExceptionEntry>(id, token);
        return entry is { Event: ExceptionEntry.AnAnswer } && user.Sight(Permission.ManageExceptions).Has(entry.Store, entry.Sources) ? entry : null;
    }

    public string AddressAt(Cursor cursor) => $"{Home}?status={Status}&channel={Uri.EscapeDataString(Channel)}&event={Event}&at={cursor.ToToken(Latest)}";

    private IEnumerable<Criterion> Criteria()
    {
        if (Status != Any)
            yield return Equal("status", Status);
        if (Channel.Length > 0)
            yield return Equal("sales_channel", Channel);
        if (Event.Length > 0)
            yield return Equal("event", Event);
    }

    /// <summary>Of what no text can be nothing is found.</summary>
    private static Criterion Equal(string field, string text) => SearchValue.Parse(ExceptionFields.All[field], text) is { } value
        ? new Criterion.Compare(ExceptionFields.All[field], Comparison.Equal, value) : new Criterion.Any([]);
}
