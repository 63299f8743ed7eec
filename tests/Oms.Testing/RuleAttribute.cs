using NUnit.Framework;

namespace Oms.Testing;

/// <summary>Names the business rule that a test proves: <c>[Rule("O-9")]</c>.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class RuleAttribute(string number) : PropertyAttribute("Rule", number)
{
    public string Number { get; } = number;
}
