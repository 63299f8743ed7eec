namespace Oms.Contracts.Broker;

/// <summary>How queues are called: one for each service and message, since a raw body carries no type.</summary>
public static class QueueName
{
    public static string Of(string service, WireMessage message) => $"{service}.{message.Name}";

    /// <summary>Where a delivery of that queue ends that fails for itself.</summary>
    public static string ErrorOf(string queue) => $"{queue}_error";
}
