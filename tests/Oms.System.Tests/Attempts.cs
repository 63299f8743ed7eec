using Oms.Testing;
using RabbitMQ.Client.Exceptions;

namespace Oms.System.Tests;

/// <summary>Something that a user tries at the broker, each time over a connection of its own.</summary>
internal static class Attempts
{
    public static async Task RefusedAsync(this TestBroker broker, string user, Func<ForeignClient, Task> attempt, string what)
    {
        await using var client = await broker.ConnectAsync(user);
        try
        {
            await attempt(client);
        }
        catch (OperationInterruptedException exception) when (exception.ShutdownReason?.ReplyCode == 403)
        {
            return;
        }
        throw new AssertionException($"{user} was not kept from: {what}");
    }

    public static async Task AllowedAsync(this TestBroker broker, string user, Func<ForeignClient, Task> attempt, string what)
    {
        await using var client = await broker.ConnectAsync(user);
        try
        {
            await attempt(client);
        }
        catch (OperationInterruptedException exception)
        {
            throw new AssertionException($"{user} was kept from: {what}: {exception.Message}");
        }
    }
}
