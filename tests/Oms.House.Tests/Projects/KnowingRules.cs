using System.Text.RegularExpressions;
using Oms.House.Tests.Checkout;

namespace Oms.House.Tests.Projects;

/// <summary>The rules of the house, as questions about one project.</summary>
internal static class KnowingRules
{
    private static readonly string[] PureReferences = ["Oms.Contracts", "Oms.Deciding"];

    /// <summary>Oms.Sales and its like: what bears a service's name and no suffix.</summary>
    public static bool IsPure(Project project) =>
        project.Name == "Oms.Contracts" || project.Name == "Oms.Deciding" || (project.Service is { } service && project.Name == $"Oms.{service}");

    public static IEnumerable<string> Against(Project project)
    {
        var wrong = new List<string>();
        foreach (var reference in project.References)
        {
            if (project.Name == "Oms.Contracts")
                wrong.Add($"contracts reference nothing, not {reference}");
            else if (IsPure(project) && !PureReferences.Contains(reference))
                wrong.Add($"a pure project does not reference {reference}");
            else if (project.Service is not null && IsOfAnotherService(project.Service, reference))
                wrong.Add($"a service does not reference another's {reference}");
            else if (project.Folder.StartsWith("services/Platform/", StringComparison.Ordinal) && IsOfAnotherService("Platform", reference))
                wrong.Add($"the platform does not reference {reference}");
        }
        foreach (var package in project.Packages)
        {
            if (IsPure(project))
                wrong.Add($"a pure project has no package, not {package}");
            else if (package.StartsWith("MassTransit", StringComparison.Ordinal) && project.Name != "Oms.Messaging" && !project.IsWorker)
                wrong.Add($"{package} is for Oms.Messaging and the workers");
            else if (package.StartsWith("Npgsql", StringComparison.Ordinal) && project.Name != "Oms.Documents" && !project.Folder.StartsWith("tests/", StringComparison.Ordinal))
                wrong.Add($"{package} is for Oms.Documents");
        }
        return wrong;
    }

    public static bool MayBeUsedByPure(string assembly) =>
        assembly == "System" || assembly.StartsWith("System.", StringComparison.Ordinal) || PureReferences.Contains(assembly);

    /// <summary>Whether a source outside the one project that may says the library's name.</summary>
    public static bool Names(CheckoutFile file, string library, string owner) =>
        !file.Path.StartsWith($"{owner}/", StringComparison.Ordinal)
        && !(library == "MassTransit" && file.Path.Contains(".Worker/", StringComparison.Ordinal))
        && Regex.IsMatch(SourceText.CodeOf(file.Text), $@"\b{library}\b");

    /// <summary>By the projects that are there, so that a new service is no exception.</summary>
    private static bool IsOfAnotherService(string service, string reference) =>
        Project.All.FirstOrDefault(other => other.Name == reference)?.Service is { } other && other != service;
}
