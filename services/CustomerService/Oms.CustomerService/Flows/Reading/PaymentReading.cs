namespace Oms.CustomerService.Flows.Reading;

/// <summary>The facts of Sales about money; refunds are no task of an order.</summary>
internal static class PaymentReading
{
    public static PaymentNews? Read(string name, Members data, string? by) => name switch
    {
        "payments.opened" => Opened(data.Of("terms")),
        "payments.requested" or "payments.asked_again" => Asked(data.Of("asked")),
        _ => data.Number("number") is { } number ? Of(number, name, data, by) : null,
    };

    private static PaymentNews? Of(int number, string name, Members data, string? by) => name switch
    {
        "payments.answered" => new PaymentNews.Answered(number, data.Is("is_done"), data.Text("response") is { Length: > 0 } words ? words : data.Text("event") ?? "answered"),
        "payments.settled_by_hand" => new PaymentNews.SettledByHand(number, data.Is("is_done"), data.Text("by") ?? by ?? "", data.Text("reason") ?? ""),
        "payments.exception_raised" => new PaymentNews.ExceptionRaised(number, string.Join(": ", new[] { data.Text("kind"), data.Text("message") }.OfType<string>())),
        "payments.exception_closed" => new PaymentNews.ExceptionClosed(number),
        _ => null,
    };

    private static PaymentNews.Opened Opened(Members terms) =>
        new(terms.Is("is_offline"), terms.Text("gateway") ?? "", terms.Text("timing") ?? "", terms.Time("capture_from"));

    private static PaymentNews.Asked? Asked(Members asked) => asked.Number("number") is { } number && asked.Text("command") is { } command
        ? new(number, command, asked.Is("is_offline"), asked.Number("runs") ?? 1, asked.Time("next_run"),
            asked.List("parts").Select(part => part.Number("line_number")).OfType<int>().ToValueList(), asked.Text("by") is not null)
        : null;
}
