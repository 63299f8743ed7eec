namespace Oms.Postsales;

/// <summary>Postsales as data: what it keeps and what it does with each message.</summary>
public static class PostsalesService
{
    public static Service With(PostsalesDefaults defaults) => new(Party.Postsales, [], []);
}
