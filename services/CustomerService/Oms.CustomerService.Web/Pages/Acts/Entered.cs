using System.Globalization;
using Oms.Contracts;
using Oms.Contracts.Postsales;
using Oms.Contracts.Sales;
using Oms.CustomerService.Acting;

namespace Oms.CustomerService.Web.Pages.Acts;

/// <summary>The fields of an act's form, as they were sent; amounts with a point, or as the culture has them, and nothing between thousands.</summary>
public sealed class Entered(Func<string, IEnumerable<string>> values, CultureInfo? culture = null)
{
    public static Entered Nothing { get; } = new(_ => []);

    /// <summary>The return or the credit note it is about; of an address a line that goes there, of money the number of an operation.</summary>
    public string Which => Text("which");

    /// <summary>The same, where that is a number; else 0.</summary>
    public int Number => int.TryParse(Which, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The same, about that.</summary>
    public Entered About(string which) => new(name => name == "which" ? [which] : values(name), culture);

    public ValueList<int> Lines => values("lines").Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0).Distinct().Order().ToValueList();

    public string Text(string name) => (values(name).FirstOrDefault() ?? "").Trim();

    public bool Is(string name) => Text(name).Length > 0;

    /// <summary>It was filled in, and is not just opened.</summary>
    public bool IsSent => Is("form");

    /// <summary>How many facts the order had when the form was opened.</summary>
    public int Seen => int.TryParse(Text("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;

    /// <summary>A new one where none was sent.</summary>
    public Guid Form => Guid.TryParseExact(Text("form"), "D", out var form) ? form : Guid.CreateVersion7();

    /// <summary>What that adds up to.</summary>
    public Wish WishOf(Act act) => act switch
    {
        Act.CancelOrder => new Wish.CancelOrder(),
        Act.CancelLines => new Wish.CancelLines(Lines, Text("reason")),
        Act.Return => new Wish.Return(Lines, Text("reason"), Text("comment"), Text("source") is { Length: > 0 } source ? source : null),
        Act.Appease => new Wish.Appease(Lines.Select(number => new LineAmount(number, Amount($"amount-{number}"))).ToValueList(), Text("reason"), Text("comment")),
        Act.Exchange => new Wish.Exchange(Lines.Select(number => new LineSku(number, Text($"sku-{number}"))).ToValueList(), Text("reason"), Text("comment"), Method, Address),
        Act.Reship => new Wish.Reship(Lines, Text("reason"), Text("comment"), Method, Address),
        Act.ApproveReturn => new Wish.ApproveReturn(Which),
        Act.CancelReturn => new Wish.CancelReturn(Which),
        Act.ReleaseRefund => new Wish.ReleaseRefund(Which, Is("offline")),
        Act.CancelRefund => new Wish.CancelRefund(Which),
        Act.ChangeAddress => new Wish.ChangeAddress(Number, NewPlace, Is("force")),
        Act.Hold => new Wish.Hold(Text("reason"), null),
        Act.EndHold => new Wish.EndHold(Text("reason")),
        Act.RetryPayment => new Wish.RetryPayment(Number),
        Act.MarkPaid => new Wish.MarkPaid(Number, Text("comment")),
        Act.CloseException => new Wish.CloseException(Number, Text("outcome"), Text("comment")),
        Act.Comment => new Wish.Note(Text("comment")),
        _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
    };

    private string? Method => Text("method") is { Length: > 0 } method ? method : null;

    /// <summary>Any of its fields means that it replaces the old one.</summary>
    private NewShippingAddress? Address => new[] { "first_name", "last_name", "company", "address1", "address2", "city", "zip", "state" }.Any(Is)
        ? new()
        {
            FirstName = Text("first_name"), LastName = Text("last_name"), CompanyName = Is("company") ? Text("company") : null, Address1 = Text("address1"),
            Address2 = Is("address2") ? Text("address2") : null, City = Text("city"), Zip = Text("zip"), State = Text("state"),
        }
        : null;

    private ShippingAddress NewPlace => new()
    {
        FirstName = Text("first_name"), LastName = Text("last_name"), CompanyName = Optional("company"), Address1 = Text("address1"), Address2 = Optional("address2"), City = Text("city"),
        State = Optional("state"), Zip = Optional("zip"), CountryCode = Text("country"), Phone = Optional("phone"), Email = Text("email"),
    };

    private string? Optional(string name) => Is(name) ? Text(name) : null;

    private decimal? Amount(string name) =>
        decimal.TryParse(Text(name), NumberStyles.AllowDecimalPoint, culture ?? CultureInfo.InvariantCulture, out var amount)
        || decimal.TryParse(Text(name), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out amount) ? amount : null;
}
