using System.Globalization;
using Oms.CustomerService.Orders;
using Oms.CustomerService.Searching;

namespace Oms.CustomerService.Web.Tests.Finding;

/// <summary>Orders that follow from their number, so that some are alike in everything that can be asked for.</summary>
internal static class Entries
{
    public static readonly DateTimeOffset First = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Given = ["Ann", "Åsa", "Bo", "Li", "Jean-Luc", "Mary Jane"];
    private static readonly string[] Family = ["Smith", "O'Neill", "Ünal", "100%", "Under_Score", @"Back\Slash", "Li"];
    private static readonly string[] Streets = ["1 Main St", "Lindenstr. 7", "9 Rue d'Été"];
    private static readonly string[] Statuses = ["RECEIVED", "ONHOLD", "LOGISTICS", "COMPLETE"];
    private static readonly ValueList<string>[] Returns = [[], ["REQUESTED"], ["APPROVED"], ["CANCELLED", "APPROVED"]];
    private static readonly ValueList<string>[] Appeasements = [[], ["REQUESTED"], ["PENDINGRELEASE"], ["RELEASED"], ["CANCELLED"]];
    private static readonly ValueList<string>[] Sources = [[], ["WH1"], ["WH2"], ["WH1", "WH2"], ["wh1"]];

    public static IEnumerable<OrderEntry> Some(int count) => Enumerable.Range(0, count).Select(Of);

    public static OrderEntry Of(int number)
    {
        var (given, family, street) = (Pick(Given, number), Pick(Family, number / 2), Pick(Streets, number / 3));
        var address = $"{street} {10_000 + (number % 40)} Calder US";
        return new()
        {
            Store = number % 3 == 0 ? "ST1" : number % 3 == 1 ? "ST2" : "st1",
            OrderId = number.ToString("000000000", CultureInfo.InvariantCulture),
            Kind = (OrderKind)(number % 7 == 0 ? 1 : number % 11 == 0 ? 2 : 0),
            OriginDate = First.AddMinutes(37 * (number / 2)),
            Status = Pick(Statuses, number),
            StatusReason = "WHY",
            StatusDate = First.AddHours(number),
            Currency = "EUR",
            GrandTotal = number % 20 * 2.5m,
            CustomerId = $"C{number % 50}",
            IsTest = number % 13 == 0,
            ItemCount = number % 4,
            BillTo = $"{given} {family}",
            ShipTo = $"{family} {given}",
            BillingAddress = address,
            ShippingAddress = number % 2 == 0 ? address : $"{street} Bern CH",
            FirstNames = [given, "Gift"],
            LastNames = [family],
            Emails = [$"{given.Replace(' ', '.')}{number % 30}@example.org"],
            Phones = [$"+49 (0) 151-{number % 60:0000}"],
            Streets = [street],
            Zips = [$"{10 + (number % 40)} 000"],
            Countries = [number % 2 == 0 ? "US" : "CH"],
            Sources = Pick(Sources, number),
            Skus = [$"BAG-{number % 9}", "say \"hi\\", "{a,b}"],
            LineStatuses = [Pick(Statuses, number)],
            ReturnStatuses = Pick(Returns, number),
            AppeasementStatuses = Pick(Appeasements, number / 2),
            Rmas = number % 4 == 0 ? [] : [$"RMA{number}"],
            CreditNotes = number % 5 == 0 ? [$"CN{number}"] : [],
            TrackingNumbers = [$"1Z{number % 25}"],
        };
    }

    private static T Pick<T>(T[] from, int number) => from[number % from.Length];
}
