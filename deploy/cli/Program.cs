using System.CommandLine;
using Oms.Cli;
using Oms.Cli.Commands;

var oms = new RootCommand($"""
    Oms from the outside: a client of its broker like any other, with any other's rights.

    {ExitCode.Explained}
    """)
{
    PublishCommand.Make(),
    WatchCommand.Make(),
    OrderCommand.Make(),
    MetricsCommand.Make(),
    WarehouseCommand.Make(),
    GatewayCommand.Make(),
    ExceptionsCommand.Make(),
    PaidCommand.Make(),
    DemoCommand.Make(),
    BrokerCommand.Make(),
};

var command = oms.Parse(args);
try
{
    var code = await command.InvokeAsync(new() { EnableDefaultExceptionHandler = false });
    return command.Errors.Count > 0 ? ExitCode.Wrong : code;
}
catch (Exception exception) when (Failure.Of(exception) is { } failure)
{
    await Console.Error.WriteLineAsync($"oms: {failure.Message}");
    return failure.ExitCode;
}
