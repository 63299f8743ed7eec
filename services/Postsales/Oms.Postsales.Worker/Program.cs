using Oms.Hosting;
using Oms.Postsales;

return await OmsHost.RunAsync<PostsalesDefaults>(args, "Postsales", PostsalesService.With, defaults => defaults.Faults());
