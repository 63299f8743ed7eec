using System.Data.Common;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Oms.CustomerService.Web;
using Oms.Hosting;
using Oms.Logistics;
using Oms.Postsales;
using Oms.Sales;

namespace Oms.House.Tests.Packaging;

/// <summary>What compose.yaml tells a container, and what the program in it knows.</summary>
internal sealed class SettingUpContainers
{
    /// <summary>Each service's own section, bound as its Program.cs binds it.</summary>
    private static readonly Dictionary<string, Action<IConfiguration>> Sections = new()
    {
        ["sales"] = configuration => Settings.Section<SalesDefaults>(configuration, "Sales", defaults => defaults.Faults()),
        ["logistics"] = configuration => Settings.Section<LogisticsDefaults>(configuration, "Logistics", defaults => defaults.Faults()),
        ["postsales"] = configuration => Settings.Section<PostsalesDefaults>(configuration, "Postsales", defaults => defaults.Faults()),
        ["customer_service"] = configuration => Settings.Section<ConsoleSettings>(configuration, "Console", settings => settings.Faults()),
    };

    /// <summary>ASP.NET Core's own.</summary>
    private static readonly Regex OfTheFramework = new("^(ASPNETCORE_HTTP_PORTS|ASPNETCORE_URLS|DOTNET_\\w+|Logging:.+)$");

    private static readonly JsonNode Definitions = JsonNode.Parse(Compose.TextOf("deploy/rabbitmq/definitions.json"))!;

    private static IEnumerable<string> Workers => Compose.Here.Workers.Select(worker => worker.Name);

    [TestCaseSource(nameof(Workers))]
    public void a_service_is_given_settings_that_it_knows_and_all_that_it_needs(string name) => Assert.That(SettingFaults(Compose.Here.Of(name)), Is.Empty);

    [TestCase("ConnectionStrings__rabbitmq: amqp://sales", "ConnectionStrings__rabitmq: amqp://sales", "ConnectionStrings:rabbitmq: expected", TestName = "a required setting that is misspelt is found")]
    [TestCase("ConnectionStrings__postgres: Host=postgres;Database=oms_sales", "ConnectionStrings__postgres: Database=oms_sales", "ConnectionStrings:postgres: expected", TestName = "a half connection string is found")]
    [TestCase("ConnectionStrings__rabbitmq: amqp://sales", "Inbx__Days: 3\n      ConnectionStrings__rabbitmq: amqp://sales", "Inbx:Days is no setting", TestName = "a setting that nobody asks for is found")]
    [TestCase("ConnectionStrings__rabbitmq: amqp://sales", "Sales__Remorse: 3\n      ConnectionStrings__rabbitmq: amqp://sales", "Remorse", TestName = "a setting that the section does not have is found")]
    [TestCase("ConnectionStrings__rabbitmq: amqp://sales", "OMS_FAULT: after-commit\n      ConnectionStrings__rabbitmq: amqp://sales", "OMS_FAULT", TestName = "a setting for tests is found")]
    public void a_wrong_setting_is_found(string text, string instead, string fault) =>
        Assert.That(SettingFaults(Changed(text, instead).Of("sales")), Has.Some.Contains(fault));

    [TestCase("Postsales__Channel__AutoAproveReturn: false", "AutoAproveReturn", TestName = "a misspelt setting of a channel is found")]
    [TestCase("Postsales__Channel__ShippingRefundRule: sometimes", "onFirst, onLast or never", TestName = "a rule for shipping costs that there is not is found")]
    [TestCase("Postsales__Channel__AutoApproveReturn: perhaps", "AutoApproveReturn", TestName = "a setting of a channel that is neither true nor false is found")]
    public void a_wrong_setting_of_a_channel_is_found(string setting, string fault) => Assert.That(
        SettingFaults(Changed("ConnectionStrings__rabbitmq: amqp://postsales", $"{setting}\n      ConnectionStrings__rabbitmq: amqp://postsales").Of("postsales")),
        Has.Some.Contains(fault));

    [TestCase("Postsales__Channel__ReturnReasons__0: TOOSMALL")]
    [TestCase("Postsales__Channel__ShippingRefundRule: onLast")]
    public void a_setting_of_a_channel_is_known(string setting) => Assert.That(
        SettingFaults(Changed("ConnectionStrings__rabbitmq: amqp://postsales", $"{setting}\n      ConnectionStrings__rabbitmq: amqp://postsales").Of("postsales")), Is.Empty);

    [TestCaseSource(nameof(Workers))]
    public void a_service_logs_in_as_itself_with_the_password_that_was_set(string name) => Assert.That(AccountFaults(Compose.Here, name), Is.Empty);

    [TestCase("amqp://sales:", "amqp://sale:", "no user sale of the broker", TestName = "a user that the broker does not have is found")]
    [TestCase("amqp://sales:", "amqp://logistics:", "comes as logistics", TestName = "somebody elses user is found")]
    [TestCase("OMS_RABBITMQ_SALES}@rabbitmq", "OMS_RABBITMQ_LOGISTICS}@rabbitmq", "another password at the broker", TestName = "a password that nobody set at the broker is found")]
    [TestCase("@rabbitmq:5672/%2f", "@rabbit:5672/%2f", "no broker at rabbit:5672", TestName = "a broker that is not there is found")]
    [TestCase("@rabbitmq:5672/%2f", "@rabbitmq:5672/oms", "no vhost oms", TestName = "a vhost that nobody makes is found")]
    [TestCase("Database=oms_sales", "Database=sales", "the database sales", TestName = "a database that nobody makes is found")]
    [TestCase("Username=oms_sales", "Username=oms_owner", "the role oms_owner", TestName = "a role that nobody makes is found")]
    [TestCase("Password=${OMS_POSTGRES_SALES}", "Password=${OMS_POSTGRES_OWNER}", "another password in its database", TestName = "a password that nobody set in the database is found")]
    [TestCase("-v service=sales", "-v service=sale", "no role or database is made", TestName = "a role that is forgotten is found")]
    [TestCase("databases: { condition: service_completed_successfully }", "postgres: { condition: service_healthy }", "does not wait for databases", TestName = "a service that does not wait is found")]
    public void an_account_that_does_not_fit_is_found(string text, string instead, string fault) =>
        Assert.That(AccountFaults(Changed(text, instead), "sales"), Has.Some.Contains(fault));

    [Test]
    public void every_user_of_the_broker_gets_a_password() => Assert.That(UsersWithoutPassword(Compose.Here), Is.Empty);

    [Test]
    public void a_user_without_password_is_found() => Assert.That(UsersWithoutPassword(Changed("\"WH1=$$WH1\" ", "")), Is.EqualTo(new[] { "WH1" }));

    [Test]
    public void the_administrator_is_the_one_who_loads() => Assert.That(
        Compose.Here.Of("broker").Environment["OMS_RABBITMQ_USER"] + Compose.Here.Of("broker").Environment["OMS_RABBITMQ_PASSWORD"],
        Is.EqualTo(Compose.Here.Of("rabbitmq").Environment["RABBITMQ_DEFAULT_USER"] + Compose.Here.Of("rabbitmq").Environment["RABBITMQ_DEFAULT_PASS"]));

    [Test]
    public void the_example_names_every_variable_and_no_password() => Assert.That(VariableFaults(Compose.Here, Compose.TextOf("deploy/.env.example")), Is.Empty);

    [Test]
    public void a_variable_without_example_and_a_password_in_it_are_found() => Assert.That(
        VariableFaults(Compose.Read("services: { a: { image: '${A:?missing}', command: ['${B}'] } }"), "# A\nA=secret\nC=\n"),
        Is.EqualTo(new[] { "B may be empty", "B is not in the example", "C is used nowhere", "A has a value" }));

    private static Compose Changed(string text, string instead) => Compose.Text.Contains(text, StringComparison.Ordinal)
        ? Compose.Read(Compose.Text.Replace(text, instead, StringComparison.Ordinal))
        : throw new ArgumentException($"compose.yaml does not say {text}", nameof(text));

    private static IEnumerable<string> SettingFaults(ComposeService service)
    {
        var settings = new KeptSettings(service.Environment);
        var faults = new List<string>();
        foreach (var read in new[] { configuration => Settings.Messaging(configuration, new HostingEnvironment { EnvironmentName = "Production" }), Sections[service.Name] })
        {
            try
            {
                read(settings.Configuration);
            }
            catch (SettingsException exception)
            {
                faults.Add(exception.Message);
            }
        }
        return [.. faults, .. settings.NeverAsked.Where(key => !OfTheFramework.IsMatch(key)).Select(key => $"{key} is no setting of {service.Name}")];
    }

    private static IEnumerable<string> AccountFaults(Compose compose, string name)
    {
        var service = compose.Of(name);
        var broker = new Uri(service.Environment["ConnectionStrings__rabbitmq"]);
        var database = new DbConnectionStringBuilder { ConnectionString = service.Environment["ConnectionStrings__postgres"] };
        var (user, password, vhost) = (broker.UserInfo.Split(':')[0], broker.UserInfo.Split(':')[1], Uri.UnescapeDataString(broker.AbsolutePath[1..]));
        var made = $"{Regex.Match(Compose.TextOf("deploy/postgres/roles.sql"), @"'(\w+)' \|\| :'service'").Groups[1].Value}{name}";
        (bool IsWrong, string Fault)[] rules =
        [
            (!NamesIn("users").Contains(user), $"no user {user} of the broker"),
            (user != name, $"{name} comes as {user}"),
            (!NamesIn("vhosts").Contains(vhost), $"no vhost {vhost}"),
            (broker.Authority.Split('@')[^1] != "rabbitmq:5672" || !compose.Services.Any(one => one.Name == "rabbitmq"), $"no broker at {broker.Authority}"),
            (!compose.Of("broker").Command.Contains($"\"{user}={password}\"", StringComparison.Ordinal), "another password at the broker"),
            ((string)database["Host"] != "postgres" || !compose.Services.Any(one => one.Name == "postgres"), $"no database server at {database["Host"]}"),
            ((string)database["Database"] != made, $"nobody makes the database {database["Database"]}"),
            ((string)database["Username"] != made, $"nobody makes the role {database["Username"]}"),
            (!Regex.IsMatch(compose.Of("databases").Command, $@"-v service={name}\b.*roles\.sql"), "no role or database is made"),
            (!compose.Of("databases").Command.Contains($"={database["Password"]} psql -Xq -v service={name} ", StringComparison.Ordinal), "another password in its database"),
            .. new[] { "broker", "databases" }.Select(one => (!service.WaitsFor(one, "service_completed_successfully"), $"does not wait for {one}")),
        ];
        return rules.Where(rule => rule.IsWrong).Select(rule => rule.Fault);
    }

    private static IEnumerable<string> NamesIn(string list) => Definitions[list]!.AsArray().Select(one => one!["name"]!.GetValue<string>());

    /// <summary>The operator's comes with the server.</summary>
    private static IEnumerable<string> UsersWithoutPassword(Compose compose) =>
        NamesIn("users").Where(user => user != compose.Of("rabbitmq").Environment["RABBITMQ_DEFAULT_USER"])
            .Where(user => !Regex.IsMatch(compose.Of("broker").Command, $"\"{user}=x\\w+x\""));

    private static IEnumerable<string> VariableFaults(Compose compose, string example)
    {
        var given = example.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return [
            .. compose.Variables.Where(variable => !variable.Value).Select(variable => $"{variable.Key} may be empty"),
            .. compose.Variables.Keys.Except(given.Keys).Select(name => $"{name} is not in the example"),
            .. given.Keys.Except(compose.Variables.Keys).Select(name => $"{name} is used nowhere"),
            .. given.Where(pair => pair.Value.Length > 0).Select(pair => $"{pair.Key} has a value"),
        ];
    }
}
