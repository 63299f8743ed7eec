using System.Security.Cryptography;
using Oms.CustomerService.Access;
using Oms.Messaging.Handling;

namespace Oms.CustomerService.Web.Access;

/// <summary>Gives a console that has nobody yet its default roles and its first administrator.</summary>
internal sealed class SettingUp(StaffStore staff, Passwords passwords, ConsoleSettings settings, Availability availability, TimeProvider time, ILogger<SettingUp> log)
    : BackgroundService
{
    public const string FirstName = "admin";

    private const string By = "console";

    private const int Length = 20;

    /// <summary>Without characters that look like others.</summary>
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => availability.WhileDatabaseIsOutAsync(SetUpAsync, stoppingToken);

    private async Task SetUpAsync(CancellationToken token)
    {
        await using var session = await staff.LockedAsync(token);
        var before = await StaffStore.LoadAsync(session, token);
        if (before.Users.Count > 0)
            return;
        var now = time.GetUtcNow();
        foreach (var role in DefaultRoles.All.Where(role => before.FindRole(role.Name) is null))
        {
            session.Insert(role);
            AuditLog.Add(session, new(now, By, AuditAction.SetUp, role.Name, Differences.Between(null, role)));
        }
        var password = settings.FirstPassword ?? RandomNumberGenerator.GetString(Alphabet, Length);
        var admin = new User { Name = FirstName, Roles = [DefaultRoles.Administrator.Name], PasswordHash = passwords.Hash(password), MustChangePassword = true };
        session.Insert(admin);
        AuditLog.Add(session, new(now, By, AuditAction.SetUp, admin.Name, Differences.Between((User?)null, admin)));
        await session.SaveChangesAsync(token);
        if (settings.FirstPassword is null)
            log.LogWarning("Nobody could sign in yet: there is a user {Name} now, with the password {Password}, which is to be changed at the first sign-in and is said here only", FirstName, password);
    }
}
