namespace Oms.Messaging;

/// <summary>Where a service's servers are.</summary>
/// <param name="RabbitMq">AMQP address with user, password and virtual host.</param>
/// <param name="Postgres">Npgsql connection string of the service's own database.</param>
/// <param name="InboxKept">How long a message id protects from repeats.</param>
/// <param name="Fault">For tests alone: see <see cref="Handling.FaultPoint"/>.</param>
public sealed record MessagingOptions(Uri RabbitMq, string Postgres, TimeSpan InboxKept, string? Fault = null);
