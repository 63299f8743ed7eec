using System.Reflection;
using Oms.House.Tests.Checkout;
using static Oms.House.Tests.Projects.KnowingRules;

namespace Oms.House.Tests.Projects;

/// <summary>Who may know whom.</summary>
internal sealed class KnowingWhom
{
    private static readonly string[] Pure = ["Oms.Contracts", "Oms.Deciding", "Oms.Sales", "Oms.Logistics", "Oms.Postsales", "Oms.CustomerService"];

    private static IEnumerable<Project> Projects => Project.All;

    [TestCaseSource(nameof(Projects))]
    public void a_project_knows_only_what_it_may(Project project) => Assert.That(Against(project), Is.Empty);

    [Test]
    public void the_pure_projects_are_looked_at() => Assert.That(Projects.Where(IsPure).Select(project => project.Name), Is.EquivalentTo(Pure));

    [TestCase("contracts/Oms.Contracts", "<ProjectReference Include='../../services/Platform/Oms.Deciding/Oms.Deciding.csproj' />", TestName = "contracts that reference")]
    [TestCase("contracts/Oms.Contracts", "<PackageReference Include='NodaTime' />", TestName = "contracts with a package")]
    [TestCase("services/Sales/Oms.Sales", "<PackageReference Include='NodaTime' />", TestName = "a pure project with a package")]
    [TestCase("services/Sales/Oms.Sales", "<ProjectReference Include='../../Platform/Oms.Hosting/Oms.Hosting.csproj' />", TestName = "a pure project with a host")]
    [TestCase("services/Sales/Oms.Sales.Worker", "<ProjectReference Include='../../Logistics/Oms.Logistics/Oms.Logistics.csproj' />", TestName = "a service that references another")]
    [TestCase("services/Postsales/Oms.Postsales", "<ProjectReference Include='../../Sales/Oms.Sales/Oms.Sales.csproj' />", TestName = "a pure project that references another service")]
    [TestCase("services/Platform/Oms.Hosting", "<ProjectReference Include='../../Sales/Oms.Sales/Oms.Sales.csproj' />", TestName = "a platform that references a service")]
    [TestCase("services/Platform/Oms.Hosting", "<PackageReference Include='MassTransit.RabbitMQ' />", TestName = "another MassTransit")]
    [TestCase("services/Platform/Oms.Messaging", "<PackageReference Include='Npgsql' />", TestName = "another Npgsql")]
    public void a_project_that_knows_too_much_is_found(string folder, string item) =>
        Assert.That(Against(Project.Of(Csproj(folder, item))).ToList(), Has.Count.EqualTo(1));

    [TestCase("services/Sales/Oms.Sales", "<PackageReference Include='Analyzer' PrivateAssets='all' />")]
    [TestCase("services/Sales/Oms.Sales", "<ProjectReference Include='..\\..\\Platform\\Oms.Deciding\\Oms.Deciding.csproj' />")]
    [TestCase("services/Sales/Oms.Sales.Worker", "<PackageReference Include='MassTransit' />")]
    [TestCase("services/Platform/Oms.Documents", "<PackageReference Include='Npgsql' />")]
    public void what_a_project_may_know_is_left_alone(string folder, string item) => Assert.That(Against(Project.Of(Csproj(folder, item))), Is.Empty);

    [Test]
    public void a_package_for_everybody_counts_as_each_ones_own() => Assert.That(
        Against(Project.Of(Csproj("contracts/Oms.Contracts", ""), "<Project><ItemGroup><PackageReference Include='NodaTime' /></ItemGroup></Project>")).ToList(),
        Has.Count.EqualTo(1));

    /// <summary>What was built says it again: nothing got in by another way than a reference.</summary>
    [TestCaseSource(nameof(Pure))]
    public void a_pure_assembly_uses_the_framework_and_the_other_pure_ones(string name) =>
        Assert.That(Assembly.Load(name).GetReferencedAssemblies().Select(used => used.Name!).Where(used => !MayBeUsedByPure(used)), Is.Empty);

    [TestCase("Npgsql")]
    [TestCase("Oms.Messaging")]
    [TestCase("Microsoft.Extensions.Logging.Abstractions")]
    public void what_a_pure_assembly_may_not_use_is_found(string used) => Assert.That(MayBeUsedByPure(used), Is.False);

    [TestCase("MassTransit", "services/Platform/Oms.Messaging")]
    [TestCase("Npgsql", "services/Platform/Oms.Documents")]
    public void no_other_source_names_what_one_project_hides(string library, string owner) =>
        Assert.That(CheckoutFile.Under("services", ".cs").Where(file => Names(file, library, owner)), Is.Empty);

    [TestCase("services/Sales/Oms.Sales/A.cs", ExpectedResult = true)]
    [TestCase("services/Platform/Oms.Messaging/A.cs", ExpectedResult = true)]
    [TestCase("services/Platform/Oms.Documents/A.cs", ExpectedResult = false)]
    public bool a_source_that_names_it_is_found(string path) => Names(new(path, "namespace A;\nusing Npgsql;\n"), "Npgsql", "services/Platform/Oms.Documents");

    private static CheckoutFile Csproj(string folder, string item) =>
        new($"{folder}/{Path.GetFileName(folder)}.csproj", $"<Project Sdk='Microsoft.NET.Sdk'><ItemGroup>{item}</ItemGroup></Project>");
}
