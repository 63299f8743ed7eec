using Oms.Contracts;
using Oms.CustomerService.Web.Finding;
using Oms.CustomerService.Web.Following;
using Oms.Deciding;

namespace Oms.CustomerService.Web;

/// <summary>What the console does with messages: it keeps what it hears, finds what is asked for, and decides nothing.</summary>
internal static class ConsoleService
{
    public static Service With(ConsoleSettings settings) => new(
        Party.CustomerService,
        [],
        [
            new FactProjection(), new RefusalProjection(), new PutAsideProjection(), new ReplayedProjection(), new OutboxProjection(), new ErrorQueueProjection(),
            new OrderInquiry(), new ReturnInquiry(), new RefundInquiry(), new RequestInquiry(),
        ]);
}
