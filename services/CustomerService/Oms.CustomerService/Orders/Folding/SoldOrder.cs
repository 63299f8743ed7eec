using Oms.Contracts.Sales;
using Oms.CustomerService.Flows;

namespace Oms.CustomerService.Orders.Folding;

/// <summary>An order with the statuses that Sales announces, as its facts make them.</summary>
/// <param name="Placed">As it was placed, with the addresses it goes to by now.</param>
internal sealed record SoldOrder(Order Placed)
{
    /// <summary>Status and reason are always together.</summary>
    public (string Code, string Reason) Status { get; init; }

    public DateTimeOffset? StatusDate { get; init; }

    /// <summary>In the order of the order.</summary>
    public ValueList<SoldLine> Lines { get; init; } = [];

    public ValueList<HoldView> Holds { get; init; } = [];

    /// <summary>A date is that of the status, so it stays with it.</summary>
    public SoldOrder In((string Code, string Reason) status, DateTimeOffset at) => Status == status ? this : this with { Status = status, StatusDate = at };

    public SoldOrder On(IEnumerable<int> lines, Func<SoldLine, SoldLine> change) => On(lines, number => number, (line, _) => change(line));

    /// <summary>Changes the lines that are named; numbers the order does not have are nobody's.</summary>
    public SoldOrder On<T>(IEnumerable<T> changes, Func<T, int> number, Func<SoldLine, T, SoldLine> change)
    {
        var all = changes.ToList();
        return this with { Lines = Lines.Select(line => all.Where(each => number(each) == line.Placed.LineNumber).Aggregate(line, change)).ToValueList() };
    }
}

/// <summary>A line of it.</summary>
/// <param name="Placed">As it was placed.</param>
/// <param name="Status">As Sales announces it.</param>
/// <param name="Reason">Goes with it.</param>
/// <param name="Date">When it came to that.</param>
internal sealed record SoldLine(OrderLine Placed, string Status, string Reason, DateTimeOffset Date)
{
    public string? SourceId { get; init; }

    public string? RequestId { get; init; }

    public string? Rma { get; init; }

    /// <summary>What of it each payment pays, and how far that is.</summary>
    public ValueList<OrderLinePayment> Payments { get; init; } = [];

    /// <summary>Nothing of it ships any more, or it did.</summary>
    public bool IsFinal => LineStatus.IsFinal(Status);

    public SoldLine Become(string status, string reason, DateTimeOffset at) => this with { Status = status, Reason = reason, Date = at };

    /// <summary>The money of these payments is that far.</summary>
    public SoldLine Pay(Func<OrderLinePayment, bool> which, string status, DateTimeOffset at) => this with
    {
        Payments = Payments.Select(payment => which(payment) ? payment with { Status = status, StatusDate = at } : payment).ToValueList(),
    };
}
