using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Oms.House.Tests.Packaging;

/// <summary>How a container runs: what it may do, where it answers, and whether it is well.</summary>
internal sealed class RunningContainers
{
    private static readonly string[] Root = ["", "0", "root"];

    private static IEnumerable<string> Names => Compose.Here.Services.Select(service => service.Name);

    [TestCaseSource(nameof(Names))]
    public void a_container_may_do_no_more_than_it_needs(string name) => Assert.That(RightsOf(Compose.Here.Of(name), Dockerfile.Here), Is.Empty);

    [TestCase("sales", "cap_drop: [ALL]", "cap_drop: [NET_RAW]", "keeps capabilities")]
    [TestCase("sales", "cap_drop: [ALL]", "cap_drop: [ALL]\n  cap_add: [SYS_ADMIN]", "keeps capabilities")]
    [TestCase("sales", "\"no-new-privileges:true\"", "", "may gain rights")]
    [TestCase("sales", "  read_only: true\n", "", "may write to its root")]
    [TestCase("sales", "tmpfs: [\"/tmp:size=16m\"]", "tmpfs: []", "has no /tmp")]
    [TestCase("sales", "  read_only: true\n", "  read_only: true\n  user: root\n", "runs as root")]
    [TestCase("sales", "  read_only: true\n", "  read_only: true\n  privileged: true\n", "asks for privileged")]
    [TestCase("sales", "  read_only: true\n", "  read_only: true\n  network_mode: host\n", "asks for network_mode")]
    [TestCase("sales", "127.0.0.1:8181:8080", "8181:8080", "is open to the network: 8181:8080")]
    [TestCase("postgres", "    user: postgres\n", "", "runs as root")]
    [TestCase("rabbitmq", "- rabbitmq:/var/lib/rabbitmq", "- /:/host", "sees / of the machine")]
    public void a_container_that_may_do_more_is_found(string name, string text, string instead, string fault) =>
        Assert.That(RightsOf(Compose.Read(Changed(Compose.Text, text, instead)).Of(name), Dockerfile.Here), Has.Member(fault));

    [TestCase("USER 1654\n", "")]
    [TestCase("USER 1654\n", "USER root\n")]
    [TestCase("USER 1654\n", "USER $APP_UID\n")]
    public void an_image_of_ours_that_may_run_as_root_is_found(string text, string instead) =>
        Assert.That(RightsOf(Compose.Here.Of("sales"), Dockerfile.Read(Changed(Dockerfile.Text, text, instead))), Has.Member("runs as root"));

    [Test]
    public void a_service_answers_where_it_is_asked() => Assert.That(PortFaults(Dockerfile.Here, Compose.Here), Is.Empty);

    [TestCase("ASPNETCORE_HTTP_PORTS=8080", "ASPNETCORE_HTTP_PORTS=8081", "exposes 8080, listens on 8081")]
    [TestCase("127.0.0.1/$ASPNETCORE_HTTP_PORTS", "127.0.0.1/8090", "is asked at 8090, listens on 8080")]
    [TestCase("GET /health/ready", "GET /health", "is asked for /health, which nobody answers")]
    public void an_image_that_is_asked_elsewhere_is_found(string text, string instead, string fault) =>
        Assert.That(PortFaults(Dockerfile.Read(Changed(Dockerfile.Text, text, instead)), Compose.Here), Has.Some.EndsWith(fault));

    [TestCase("8181:8080", "8181:80", "sales publishes 80, listens on 8080")]
    [TestCase("    environment:\n      ConnectionStrings__rabbitmq: amqp://sales", "    environment:\n      ASPNETCORE_URLS: http://*:9000\n      ConnectionStrings__rabbitmq: amqp://sales", "sales publishes 8080, listens on 9000")]
    public void a_container_that_is_asked_elsewhere_is_found(string text, string instead, string fault) =>
        Assert.That(PortFaults(Dockerfile.Here, Compose.Read(Changed(Compose.Text, text, instead))), Has.Member(fault));

    /// <summary>The check itself is run, against somebody who answers like a service.</summary>
    [TestCase("HTTP/1.1 200 OK\r\n\r\n", ExpectedResult = 0)]
    [TestCase("HTTP/1.1 503 Service Unavailable\r\n\r\n", ExpectedResult = 1)]
    [TestCase("", ExpectedResult = 1)]
    public async Task<int> a_service_is_well_when_it_says_that_it_is_ready(string answer)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answered = AnswerOne(listener, answer);
        var code = await Check(((IPEndPoint)listener.LocalEndpoint).Port);
        Assert.That(await answered, Does.StartWith("GET /health/ready HTTP/1.0\r\n\r\n"));
        return code;
    }

    [Test]
    public async Task a_service_that_does_not_answer_is_not_well()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        Assert.That(await Check(port), Is.Not.Zero);
    }

    [Test]
    public void the_servers_are_those_that_the_readme_names() => Assert.That(ImageFaults(Compose.Here, Compose.TextOf("README.md")), Is.Empty);

    [Test]
    public void a_server_that_is_too_old_or_any_is_found() => Assert.That(
        ImageFaults(Compose.Read("services: { a: { image: 'postgres:14' }, b: { image: rabbitmq }, c: { image: 'rabbitmq:4.0-management' } }"), "PostgreSQL 15 and RabbitMQ 3.10 or later"),
        Is.EqualTo(new[] { "a: postgres:14 is not PostgreSQL 15", "b: rabbitmq has no version", "c: rabbitmq:4.0-management is not RabbitMQ 3.10" }));

    private static string Changed(string text, string old, string instead)
    {
        Assert.That(text, Does.Contain(old));
        return text.Replace(old, instead, StringComparison.Ordinal);
    }

    private static IEnumerable<string> RightsOf(ComposeService service, Dockerfile dockerfile)
    {
        var user = service.Json["user"]?.GetValue<string>() ?? (service.Target is { } target ? dockerfile.Last(target, "USER") : null) ?? "";
        return [
            .. service.List("cap_drop") is ["ALL"] && service.Json["cap_add"] is null ? Enumerable.Empty<string>() : ["keeps capabilities"],
            .. service.List("security_opt").Contains("no-new-privileges:true") ? Enumerable.Empty<string>() : ["may gain rights"],
            // What a variable says is known only when it runs.
            .. Root.Contains(user) || user.Contains('$') ? ["runs as root"] : Enumerable.Empty<string>(),
            .. new[] { "privileged", "network_mode", "pid", "ipc", "devices" }.Where(right => service.Json[right] is not null).Select(right => $"asks for {right}"),
            .. service.List("ports").Where(port => !port.StartsWith("127.0.0.1:", StringComparison.Ordinal)).Select(port => $"is open to the network: {port}"),
            .. service.List("volumes").Where(volume => volume[0] == '/').Select(volume => $"sees {volume.Split(':')[0]} of the machine"),
            .. service.Name is "postgres" or "rabbitmq" ? [] : WritingOf(service),
        ];
    }

    /// <summary>Servers keep data, and their images write here and there. Nothing else does.</summary>
    private static IEnumerable<string> WritingOf(ComposeService service) => [
        .. service.Json["read_only"]?.GetValue<string>() == "true" ? Enumerable.Empty<string>() : ["may write to its root"],
        .. service.List("tmpfs").Any(folder => folder.Split(':')[0] == "/tmp") ? Enumerable.Empty<string>() : ["has no /tmp"],
    ];

    private static List<string> PortFaults(Dockerfile dockerfile, Compose compose)
    {
        const string variable = "ASPNETCORE_HTTP_PORTS";
        var listens = dockerfile.Variable("service", variable);
        var check = string.Join(' ', dockerfile.HealthCheck("service"));
        var asked = Regex.Match(check, @"/dev/tcp/127\.0\.0\.1/(\S+)").Groups[1].Value.Replace($"${variable}", listens, StringComparison.Ordinal);
        var path = Regex.Match(check, @"GET (\S+)").Groups[1].Value;
        var answered = Regex.Matches(Compose.TextOf("services/Platform/Oms.Hosting/Health.cs"), "MapHealthChecks\\(\"([^\"]+)\"").Select(match => match.Groups[1].Value);
        var faults = new List<string>();
        if (dockerfile.Last("service", "EXPOSE") != listens)
            faults.Add($"the image exposes {dockerfile.Last("service", "EXPOSE")}, listens on {listens}");
        if (asked != listens)
            faults.Add($"the image is asked at {asked}, listens on {listens}");
        if (!answered.Contains(path))
            faults.Add($"the image is asked for {path}, which nobody answers");
        foreach (var worker in compose.Workers)
        {
            var own = worker.Environment.GetValueOrDefault("ASPNETCORE_URLS")?.Split(':')[^1] ?? worker.Environment.GetValueOrDefault(variable) ?? listens;
            faults.AddRange(worker.List("ports").Select(port => port.Split(':')[^1]).Where(port => port != own).Select(port => $"{worker.Name} publishes {port}, listens on {own}"));
        }
        return faults;
    }

    private static async Task<int> Check(int port)
    {
        var check = Dockerfile.Here.HealthCheck("service");
        var start = new ProcessStartInfo(check[0], check.Skip(1)) { RedirectStandardError = true };
        start.Environment["ASPNETCORE_HTTP_PORTS"] = $"{port}";
        using var process = Process.Start(start)!;
        await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static async Task<string> AnswerOne(TcpListener listener, string answer)
    {
        using var client = await listener.AcceptTcpClientAsync();
        // The shell writes a line at a time.
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII, leaveOpen: true);
        var asked = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            asked.Append(line).Append("\r\n");
            if (line.Length == 0)
                break;
        }
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(answer));
        return asked.ToString();
    }

    private static IEnumerable<string> ImageFaults(Compose compose, string readme)
    {
        foreach (var (service, image) in compose.Services.Where(service => service.Image is not null).Select(service => (service.Name, service.Image!)))
        {
            var (program, version) = (image.Split(':')[0] == "postgres" ? "PostgreSQL" : "RabbitMQ", Regex.Match(image, @":([\d.]+)").Groups[1].Value);
            if (version == "")
                yield return $"{service}: {image} has no version";
            else if (Regex.Match(readme, $@"{program} ([\d.]*\d)").Groups[1].Value is var named && named != version)
                yield return $"{service}: {image} is not {program} {named}";
        }
    }
}
