using Oms.Sales.Payments;
using Oms.Sales.Payments.Exceptions;
using static Oms.Sales.Tests.Example;

namespace Oms.Sales.Tests.Paying;

/// <summary>The money of order 100 in short words.</summary>
internal static class MoneyOf
{
    public const string Stream = "ST1/100/payments";

    public static OrderPayments Money(this Scenario scenario) => scenario.Find<OrderPayments>(Stream)!;

    public static Operation Operation(this Scenario scenario, int number) => scenario.Money().Operation(number)!;

    /// <summary>Each operation: number, command, how far, amount, and whether nobody was asked.</summary>
    public static Scenario ThenOperations(this Scenario scenario, params string[] operations) => scenario.ThenIs(
        s => s.Money().Operations.Select(each => FormattableString.Invariant($"{each.Number} {each.Command} {each.Status} {each.Amount}{(each.IsOffline ? " inside" : "")}")).ToValueList(), operations.ToValueList());

    /// <summary>The kinds of what needs a person, of operations and of answers to none.</summary>
    public static Scenario ThenExceptions(this Scenario scenario, params string[] exceptions) => scenario.ThenIs(
        s => s.Money().Operations.Where(each => each.IsInTrouble).Select(each => $"{each.Number} {each.Trouble!.Kind}").ToValueList(), exceptions.ToValueList());

    /// <summary>Each line with its payments, and how far they are.</summary>
    public static Scenario ThenPaid(this Scenario scenario, params string[] lines) => scenario.ThenIs(
        s => LineMoney.PartsOf(s.Find<Order>(OrderStream)!.Wire).Select(each => FormattableString.Invariant($"{each.Part.LineNumber} {each.Part.PaymentReference} {each.Part.Amount} {each.Status}").TrimEnd()).ToValueList(), lines.ToValueList());

    /// <summary>What was told with a refusal arrives.</summary>
    public static Scenario WhenTold(this Scenario scenario) => scenario.When(scenario.Told().Single());

    public static UnknownAnswer? AnswerToNothing(this Scenario scenario, string id) => scenario.Find<UnknownAnswer>(UnknownAnswer.StreamOf(id));
}
