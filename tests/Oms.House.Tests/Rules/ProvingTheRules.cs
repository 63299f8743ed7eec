using System.Reflection;
using NUnit.Framework.Interfaces;
using Oms.Testing;

namespace Oms.House.Tests.Rules;

/// <summary>Every business rule that is due has a test that names it.</summary>
internal sealed class ProvingTheRules
{
    private static readonly string[] Tests = ["Oms.Sales.Tests", "Oms.Logistics.Tests", "Oms.Postsales.Tests", "Oms.CustomerService.Tests"];

    [Test]
    public void a_rule_that_is_due_is_proven_or_a_known_gap() =>
        Assert.That(RuleList.Parse(File.ReadAllText(Repository.PathOf("tests", "rules.txt"))).Against([.. Tests.SelectMany(name => NamedIn(Assembly.Load(name).GetTypes())).Distinct()]), Is.Empty);

    [Test]
    public void a_rule_without_a_test_is_found() => Assert.That(
        RuleList.Parse("X-1 first # said so\nX-2 second\nX-3\nX-3\nX-6 sixth\nknown gaps\nX-2 waits\nX-4 not due\nX-6\nX-1 proven since").Against([.. NamedIn([typeof(Example)])]),
        Is.EquivalentTo(new[]
        {
            "X-3 is due, and no test names it", "X-6 is a gap without a reason", "X-4 is a gap, and not due", "X-1 is no gap any more: a test names it", "X-3 is listed twice",
        }));

    [Test]
    public void only_a_test_proves_a_rule() => Assert.That(NamedIn([typeof(Example)]), Is.EqualTo(new[] { "X-1" }));

    /// <summary>Off the methods that are run; what is ignored proves nothing. A rule of a class is a rule of its tests.</summary>
    private static IEnumerable<string> NamedIn(IEnumerable<Type> types) => types
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.GetCustomAttributes().Any(attribute => attribute is ISimpleTestBuilder or ITestBuilder) && !IsIgnored(method) && !IsIgnored(method.DeclaringType!))
        .SelectMany(method => method.GetCustomAttributes<RuleAttribute>().Concat(method.DeclaringType!.GetCustomAttributes<RuleAttribute>()))
        .Select(rule => rule.Number)
        .Distinct();

    private static bool IsIgnored(MemberInfo member) => member.IsDefined(typeof(IgnoreAttribute)) || member.IsDefined(typeof(ExplicitAttribute));

    /// <summary>Nobody runs it: it is only looked at.</summary>
    private abstract class Example
    {
        [TestCase(1), Rule("X-1")]
        public void proves(int number) => Assert.That(number, Is.EqualTo(1));

        [Test, Ignore("an example"), Rule("X-3")]
        public void is_ignored() => Assert.Pass();

        [Rule("X-5")]
        public void is_no_test() => Assert.Pass();
    }
}
