using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Oms.House.Tests.Checkout;

namespace Oms.House.Tests.Projects;

/// <summary>A type is internal unless another project needs it.</summary>
internal sealed class ShowingTypes
{
    private static readonly string[] Assemblies = ["Oms.Deciding", "Oms.Documents", "Oms.Messaging", "Oms.Hosting", "Oms.Sales", "Oms.Logistics", "Oms.Postsales", "Oms.CustomerService"];

    [TestCaseSource(nameof(Assemblies))]
    public void a_public_type_is_needed_by_another_project(string name) =>
        Assert.That(NotNeeded(Assembly.Load(name).GetExportedTypes(), NamedOutside(name)), Is.Empty);

    [Test]
    public void a_public_type_that_nobody_needs_is_found() => Assert.That(
        NotNeeded([typeof(Shown), typeof(ShownBy), typeof(Hidden), typeof(Hidden.Inner)], name => name == nameof(Shown)),
        Is.EqualTo(new[] { nameof(Hidden) }));

    [Test]
    public void what_only_its_own_project_names_is_not_needed() => Assert.Multiple(() =>
    {
        Assert.That(NamedOutside("Oms.Messaging")("OutboxDelivery"), Is.False);
        Assert.That(NamedOutside("Oms.Messaging")("MessagingOptions"), Is.True);
    });

    /// <summary>Neither named elsewhere nor part of what a needed type shows of itself.</summary>
    private static IEnumerable<string> NotNeeded(IReadOnlyCollection<Type> exported, Func<string, bool> isNamedOutside)
    {
        var needed = exported.Where(type => isNamedOutside(NameOf(type)) || ExtensionsOf(type).Any(isNamedOutside)).ToHashSet();
        var next = new Queue<Type>(needed);
        while (next.TryDequeue(out var type))
        {
            foreach (var shown in Shows(type).Where(shown => exported.Contains(shown) && needed.Add(shown)))
                next.Enqueue(shown);
        }
        return exported.Where(type => !needed.Contains(type) && !exported.Contains(type.DeclaringType)).Select(NameOf);
    }

    /// <summary>They are called without the name of their type.</summary>
    private static IEnumerable<string> ExtensionsOf(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.IsDefined(typeof(ExtensionAttribute))).Select(method => method.Name);

    private static IEnumerable<Type> Shows(Type type)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(all).Cast<MethodBase>().Concat(type.GetConstructors(all)).Where(method => method.IsPublic || method.IsFamily).ToList();
        return methods.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType)
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? typeof(object))
            .SelectMany(Parts);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        (type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts)).Append(type.IsGenericType ? type.GetGenericTypeDefinition() : type);

    private static Func<string, bool> NamedOutside(string project)
    {
        var folder = Project.All.Single(one => one.Name == project).Folder;
        var words = CheckoutFile.All
            .Where(file => (file.Path.EndsWith(".cs", StringComparison.Ordinal) || file.Path.EndsWith(".razor", StringComparison.Ordinal)) && !file.Path.StartsWith($"{folder}/", StringComparison.Ordinal) && !file.Path.Contains("Oms.House.Tests"))
            .SelectMany(file => Regex.Matches(SourceText.CodeOf(file.Text), @"\w+").Select(word => word.Value))
            .ToHashSet();
        // An attribute is named without its last word.
        return name => words.Contains(name) || (name.EndsWith("Attribute", StringComparison.Ordinal) && words.Contains(name[..^"Attribute".Length]));
    }

    private static string NameOf(Type type) => type.Name.Split('`')[0];

    private abstract class Shown
    {
        public abstract ShownBy[] By();
    }

    private sealed class ShownBy;

    private sealed class Hidden
    {
        public sealed class Inner;
    }
}
