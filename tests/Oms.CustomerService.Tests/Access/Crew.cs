using Oms.CustomerService.Access;

namespace Oms.CustomerService.Tests.Access;

/// <summary>Default roles and somebody for each; ada leads, sue supervises, ann and ole work.</summary>
internal static class Crew
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    public static Staff Staff { get; } = new(DefaultRoles.All,
    [
        Who("ada", "Administrator"), Who("sue", "Supervisor"), Who("ann", "Customer Support"), Who("ole", "Operations Specialist"), Who("new"),
    ]);

    public static User Who(string name, params string[] roles) => new() { Name = name, Roles = [.. roles], PasswordHash = "x" };

    public static Role Role(string name, int level, params string[] permissions) =>
        new() { Name = name, Level = level, Permissions = [.. permissions], Channels = Scope.All };

    /// <summary>With one more user, who has roles of his own.</summary>
    public static Staff With(string name, params Role[] roles) =>
        roles.Aggregate(Staff, (staff, role) => staff.With(role)).With(Who(name, [.. roles.Select(role => role.Name)]));

    public static Verdict<User> Save(this Staff staff, string by, User wanted, bool isNew = false) => SaveUser.Decide(staff, by, wanted, isNew, zone => zone is "UTC" or "Europe/Berlin");

    public static User User(this Staff staff, string name) => staff.FindUser(name)!;

    public static IEnumerable<string> Paths<T>(this Verdict<T> verdict) where T : class => verdict.Reasons.Select(reason => reason.Path);
}
