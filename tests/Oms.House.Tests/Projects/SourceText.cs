using System.Text.RegularExpressions;

namespace Oms.House.Tests.Projects;

/// <summary>C# as far as these tests need to understand it.</summary>
internal static class SourceText
{
    /// <summary>Without comments: what explains may speak of what the code must not know. A // inside a string ends the line, too.</summary>
    public static string CodeOf(string source) => Regex.Replace(Regex.Replace(source, @"/\*.*?\*/", " ", RegexOptions.Singleline), @"//[^\n]*", "");

    /// <summary>Every word of every name and string, small: <c>LinesToShip</c> has three.</summary>
    public static IEnumerable<string> WordsOf(string code) =>
        Regex.Matches(code, "[A-Z]+(?![a-z])|[A-Z]?[a-z]+").Select(match => match.Value.ToLowerInvariant());
}
