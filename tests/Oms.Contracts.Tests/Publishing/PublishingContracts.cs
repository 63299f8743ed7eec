namespace Oms.Contracts.Tests.Publishing;

/// <summary>What others read about the messages is what the code does.</summary>
internal sealed class PublishingContracts
{
    private static readonly string[] Folders = ["schemas"];

    private static IEnumerable<Publication> Publications => Publication.All();

    [TestCaseSource(nameof(Publications))]
    public void a_file_is_what_follows_from_the_records(Publication publication) =>
        Repository.AssertRecorded(Repository.PathOf("contracts", publication.Path), publication.Text);

    [Test]
    public void no_file_is_left_from_what_is_gone()
    {
        var stray = Folders.SelectMany(FilesIn).Except(Publications.Select(publication => publication.Path)).ToList();
        if (Environment.GetEnvironmentVariable(Repository.Accept) == "1")
            stray.ForEach(path => File.Delete(Repository.PathOf("contracts", path)));
        Assert.That(Folders.SelectMany(FilesIn).Except(Publications.Select(publication => publication.Path)), Is.Empty);
    }

    private static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf("contracts", folder)).Select(path => $"{folder}/{Path.GetFileName(path)}");
}
