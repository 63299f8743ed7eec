using Oms.Load.Contenders;
using Oms.Testing;

namespace Oms.Load.Measuring;

/// <summary>Seconds of a processor that each part has used so far.</summary>
internal sealed record Cpu(double Sales, double Logistics, double Postgres, double RabbitMq, double Load)
{
    public double Total => Sales + Logistics + Postgres + RabbitMq;

    public static Cpu operator -(Cpu after, Cpu before) => new(
        after.Sales - before.Sales, after.Logistics - before.Logistics, after.Postgres - before.Postgres, after.RabbitMq - before.RabbitMq, after.Load - before.Load);

    public static Cpu operator *(Cpu cpu, double factor) =>
        new(cpu.Sales * factor, cpu.Logistics * factor, cpu.Postgres * factor, cpu.RabbitMq * factor, cpu.Load * factor);
}

/// <summary>Reads them for one contender.</summary>
internal sealed class CpuMeter
{
    private readonly Contender _contender;
    private readonly int _postgres;
    private readonly int _rabbitMq;

    private CpuMeter(Contender contender, int postgres, int rabbitMq) => (_contender, _postgres, _rabbitMq) = (contender, postgres, rabbitMq);

    public static async Task<CpuMeter> OfAsync(Contender contender)
    {
        // Every connection is a child of the one process to be watched.
        var postgres = ProcessCpu.ParentOf(await contender.Ground.Sales.ValueAsync<int>("select pg_backend_pid()"));
        var rabbitMq = await File.ReadAllTextAsync(Path.Combine(Servers.Folder, "pids", "rabbitmq"));
        return new(contender, postgres, int.Parse(rabbitMq, System.Globalization.CultureInfo.InvariantCulture));
    }

    public Cpu Read() => new(
        Of("sales"), Of("logistics"), ProcessCpu.OfTree(_postgres), ProcessCpu.OfTree(_rabbitMq), Environment.CpuUsage.TotalTime.TotalSeconds);

    private double Of(string service) => _contender.Members.Where(member => member.Service == service).Sum(member => ProcessCpu.OfTree(member.Id));
}
