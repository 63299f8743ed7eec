namespace Oms.CustomerService.Flows.Reading;

/// <summary>The facts of Postsales about returns. Which lines come back the order's facts say, how far they are those of the return.</summary>
internal static class PostsalesReading
{
    /// <param name="name">Of the fact.</param>
    /// <param name="data">Its members.</param>
    /// <param name="stream">That of a return is its number.</param>
    public static ReturnNews? Read(string name, Members data, string stream) => name switch
    {
        "order.return_opened" => Asked(data, [.. data.Numbers("asked"), .. Joined(data)]),
        "order.return_approved" => Asked(data, Joined(data)),
        "order.return_cancelled" => data.Text("rma") is { } rma ? new ReturnNews.Cancelled(rma) : null,
        "return.opened" => data.Is("is_approved") ? new ReturnNews.Approved(stream) : null,
        "return.approved" => new ReturnNews.Approved(stream),
        "return.lines_received" => new ReturnNews.Received(stream, Numbers(data, "lines")),
        _ => null,
    };

    private static ReturnNews.LinesAsked? Asked(Members data, ValueList<int> lines) => data.Text("rma") is { } rma ? new ReturnNews.LinesAsked(rma, lines) : null;

    private static ValueList<int> Joined(Members data) => Numbers(data, "joined");

    private static ValueList<int> Numbers(Members data, string list) => data.List(list).Select(line => line.Number("line_number")).OfType<int>().ToValueList();
}
