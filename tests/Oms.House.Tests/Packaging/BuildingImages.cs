using System.Text.RegularExpressions;
using System.Xml.Linq;
using Oms.House.Tests.Checkout;
using Oms.House.Tests.Projects;

namespace Oms.House.Tests.Packaging;

/// <summary>What an image is built from, and whether that is all there.</summary>
internal sealed class BuildingImages
{
    private static string Ignored => Compose.TextOf(".dockerignore");

    private static IEnumerable<string> Paths => CheckoutFile.All.Select(file => file.Path);

    [Test]
    public void every_worker_has_a_container() => Assert.That(WorkerFaults(Compose.Here, Project.All), Is.Empty);

    [Test]
    public void a_worker_without_container_and_a_container_without_worker_are_found() => Assert.That(
        WorkerFaults(
            Compose.Here,
            [.. Project.All.Where(project => project.Name != "Oms.Sales.Worker"), new("Oms.Gifts.Worker", "services/Gifts/Oms.Gifts.Worker", [], [])]),
        Is.EqualTo(new[] { "services/Gifts/Oms.Gifts.Worker has no container", "sales is built from services/Sales/Oms.Sales.Worker, which is no worker" }));

    [Test]
    public void every_container_is_built_from_a_stage_that_is_there() => Assert.That(StageFaults(Compose.Here, Dockerfile.Here), Is.Empty);

    [Test]
    public void a_stage_that_is_not_there_is_found() =>
        Assert.That(StageFaults(Compose.Here, Dockerfile.Read(Dockerfile.Text.Replace("AS service", "AS worker", StringComparison.Ordinal))).First(), Is.EqualTo("sales: no stage service"));

    [Test]
    public void what_is_copied_is_all_that_the_build_needs() => Assert.That(CopyFaults(Dockerfile.Here, Compose.Here, Paths), Is.Empty);

    [TestCase("COPY contracts/ contracts/\n", "", "contracts/Oms.Contracts/Oms.Contracts.csproj is not copied", TestName = "a project that is referenced and not copied is found")]
    [TestCase("COPY contracts/ contracts/\n", "COPY contracts/Oms.Contracts/ contracts/Oms.Contracts/\n", "contracts/samples/order.json is not copied", TestName = "a file that is linked and not copied is found")]
    [TestCase("COPY .build/ .build/\n", "", ".build/BannedSymbols.txt is not copied", TestName = "a file of the build that is not copied is found")]
    [TestCase(" .editorconfig ./", " ./", ".editorconfig is not copied", TestName = "a file that settles warnings and is not copied is found")]
    [TestCase("COPY global.json ", "COPY global.yaml ", "there is no global.yaml", TestName = "a source that is not there is found")]
    public void a_gap_in_what_is_copied_is_found(string line, string instead, string fault)
    {
        Assert.That(Dockerfile.Text, Does.Contain(line));
        Assert.That(CopyFaults(Dockerfile.Read(Dockerfile.Text.Replace(line, instead, StringComparison.Ordinal)), Compose.Here, Paths), Does.Contain(fault));
    }

    [Test]
    public void a_project_without_locked_packages_is_found() =>
        Assert.That(CopyFaults(Dockerfile.Here, Compose.Here, Paths.Where(path => path != "deploy/cli/packages.lock.json")), Does.Contain("there is no deploy/cli/packages.lock.json"));

    [Test]
    public void packages_are_restored_as_they_are_locked() => Assert.That(Unlocked(Dockerfile.Text), Is.Empty);

    [TestCase("restore --locked-mode", "restore")]
    [TestCase("publish --no-restore", "publish")]
    public void packages_that_may_differ_are_found(string text, string instead) =>
        Assert.That(Unlocked(Dockerfile.Text.Replace(text, instead, StringComparison.Ordinal)).ToList(), Has.Count.EqualTo(1));

    [Test]
    public void nothing_that_is_needed_is_kept_from_the_build() =>
        Assert.That(Needed(Compose.Here).Where(path => IsIgnored(Ignored, path)), Is.Empty);

    [TestCase("services/Sales/Oms.Sales/obj/project.assets.json")]
    [TestCase("deploy/cli/bin/Release/net10.0/oms.dll")]
    [TestCase("deploy/.env")]
    [TestCase(".git/HEAD")]
    [TestCase(".run/secrets/sales")]
    public void what_was_built_here_and_what_is_secret_is_kept_from_the_build(string path) => Assert.That(IsIgnored(Ignored, path), Is.True);

    [TestCase("**/obj\n", "services/Sales/objects.cs", ExpectedResult = false)]
    [TestCase("# contracts\ncontracts\n", "contracts/samples/order.json", ExpectedResult = true)]
    [TestCase("*.json", "global.json", ExpectedResult = true)]
    [TestCase("*.json", "contracts/a.json", ExpectedResult = false)]
    public bool an_ignored_file_is_found(string ignored, string path) => IsIgnored(ignored, path);

    private static IEnumerable<string> WorkerFaults(Compose compose, IReadOnlyCollection<Project> projects)
    {
        var workers = projects.Where(project => project.IsWorker && project.Service is not null).Select(project => project.Folder).ToList();
        return [
            .. workers.Except(compose.Workers.Select(worker => worker.Project)).Select(folder => $"{folder} has no container"),
            .. compose.Workers.Where(worker => !workers.Contains(worker.Project!)).Select(worker => $"{worker.Name} is built from {worker.Project}, which is no worker"),
        ];
    }

    private static IEnumerable<string> StageFaults(Compose compose, Dockerfile dockerfile) =>
        compose.Services.Where(service => service.Image is null && (service.Target is null || dockerfile.Of(service.Target) is null)).Select(service => $"{service.Name}: no stage {service.Target}");

    private static IEnumerable<string> Unlocked(string dockerfile) => Dockerfile.Read(dockerfile).Stages.SelectMany(stage => stage.All("RUN"))
        .Where(run => run.Contains("dotnet ", StringComparison.Ordinal) && !run.Contains("--locked-mode", StringComparison.Ordinal) && !run.Contains("--no-restore", StringComparison.Ordinal));

    private static IEnumerable<string> CopyFaults(Dockerfile dockerfile, Compose compose, IEnumerable<string> paths)
    {
        var (there, sources) = (paths.ToHashSet(), dockerfile.Sources.ToList());
        var needed = Needed(compose).ToList();
        return [
            .. sources.Where(source => !there.Any(path => IsUnder(path, source))).Select(source => $"there is no {source}"),
            .. needed.Where(path => !there.Contains(path)).Select(path => $"there is no {path}"),
            .. needed.Where(path => !sources.Exists(source => IsUnder(path, source))).Select(path => $"{path} is not copied"),
        ];
    }

    /// <summary>The projects with all that they reference, what they link from elsewhere, and what holds for all projects.</summary>
    private static IEnumerable<string> Needed(Compose compose)
    {
        var found = new HashSet<Project>();
        var next = new Queue<Project>(compose.Services.Where(service => service.Project is not null).Select(service => Project.All.Single(project => project.Folder == service.Project)));
        while (next.TryDequeue(out var project))
        {
            if (found.Add(project))
                project.References.Select(name => Project.All.Single(one => one.Name == name)).ToList().ForEach(next.Enqueue);
        }
        return Paths.Where(path => Regex.IsMatch(path, @"^(Directory\.\w+\.(props|targets)|global\.json|\.editorconfig|\.build/.*)$"))
            .Concat(found.SelectMany(project => new[] { $"{project.Folder}/{project.Name}.csproj", $"{project.Folder}/packages.lock.json" }))
            .Concat(found.SelectMany(Linked));
    }

    private static IEnumerable<string> Linked(Project project) =>
        XDocument.Parse(Compose.TextOf($"{project.Folder}/{project.Name}.csproj")).Descendants().Attributes("Include").Select(include => include.Value)
            .Where(include => include.StartsWith("../", StringComparison.Ordinal))
            .Select(include => Path.GetFullPath($"/{project.Folder}/{include}")[1..]);

    private static bool IsUnder(string path, string source) => path == source || path.StartsWith($"{source}/", StringComparison.Ordinal);

    /// <summary>A pattern names a file or a folder, from the top; ** stands for any folders.</summary>
    private static bool IsIgnored(string ignored, string path) => ignored.Split('\n').Where(line => line.Length > 0 && line[0] != '#').Any(line => Regex.IsMatch(
        path,
        $"^{Regex.Escape(line).Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}(/|$)"));
}
