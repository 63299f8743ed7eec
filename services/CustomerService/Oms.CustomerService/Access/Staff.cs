namespace Oms.CustomerService.Access;

/// <summary>All roles and users at one time: what a change to any of them is held against.</summary>
public sealed record Staff(ValueList<Role> Roles, ValueList<User> Users)
{
    public Role? FindRole(string name) => Roles.FirstOrDefault(role => role.Name == name);

    public User? FindUser(string name) => Users.FirstOrDefault(user => user.Id == User.IdOf(name));

    /// <summary>The roles of a user; names of none are passed over.</summary>
    public IEnumerable<Role> RolesOf(User user) => Roles.Where(role => user.Roles.Contains(role.Name));

    public Staff With(Role role) => this with { Roles = [.. Roles.Where(other => other.Name != role.Name), role] };

    public Staff With(User user) => this with { Users = [.. Users.Where(other => other.Id != user.Id), user] };
}
