using Oms.Contracts.Sales;
using Oms.CustomerService.Flows.Knowledge;

namespace Oms.CustomerService.Flows.Tasks;

/// <summary>Which operations belong to which task.</summary>
internal static class Captures
{
    /// <summary>With the timing that captures before anything ships, every capture.</summary>
    public static ValueList<KnownOperation> CapturesBefore(this KnownPayments payments) =>
        payments.Timing == CaptureTimings.BeforeShipment ? payments.Of(GatewayCommand.Capture) : [];

    public static ValueList<KnownOperation> AfterShipment(this KnownPayments payments) =>
        payments.Timing == CaptureTimings.BeforeShipment ? payments.Of(GatewayCommand.Cancel) : payments.Of(GatewayCommand.Capture, GatewayCommand.Cancel);

    /// <summary>Somebody was asked and has not answered, or a person has to look at it.</summary>
    public static bool HasOpen(this KnownPayments payments) => payments.AfterShipment().Any(operation => operation.IsWrong || operation.Progress == Progress.Asked);
}
