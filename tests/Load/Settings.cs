using System.CommandLine;
using Oms.Load.Contenders;

namespace Oms.Load;

/// <summary>What to measure, and for how long.</summary>
/// <param name="Ways">Just these, in turn.</param>
/// <param name="Warmup">Orders before anything counts: until then the compiler is measured.</param>
/// <param name="WarmupSeconds">Ends a warm-up that takes longer.</param>
internal sealed record Settings(
    IReadOnlyList<Way> Ways, int Seconds, int Rounds, int InFlight, int Replicas, int Warmup, int WarmupSeconds, bool OneLine, bool Json)
{
    private static readonly Option<Way[]> OnlyOption = new("--only")
    {
        Description = "Measure just these; a ratio needs two of them.",
        HelpName = "system|limit|conventional",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => Enum.GetValues<Way>(),
    };
    private static readonly Option<int> SecondsOption = Number("--seconds", 10, "How long each is measured in a round.");
    private static readonly Option<int> RoundsOption = Number("--rounds", 5, "How often each has its turn. The ratios are those of single rounds, and the median counts.");
    private static readonly Option<int> InFlightOption = Number("--in-flight", 400, "Orders on their way at a time while the capacity is measured.");
    private static readonly Option<int> ReplicasOption = Number("--replicas", 1, "Processes of each service.");
    private static readonly Option<int> WarmupOption = Number("--warmup", 15_000, "Orders before anything counts: until then the compiler is measured.");
    private static readonly Option<int> WarmupSecondsOption = Number("--warmup-seconds", 90, "Ends a warm-up that takes longer.");
    private static readonly Option<bool> OneLineOption = new("--one-line") { Description = "Orders of one item instead of the whole sample." };
    private static readonly Option<bool> QuickOption = new("--quick") { Description = "Two short rounds after a short warm-up: shows that it works, measures little." };
    private static readonly Option<bool> JsonOption = new("--json") { Description = "Print one JSON object, for programs." };

    public static IEnumerable<Option> Options { get; } =
        [OnlyOption, SecondsOption, RoundsOption, InFlightOption, ReplicasOption, WarmupOption, WarmupSecondsOption, OneLineOption, QuickOption, JsonOption];

    public static Settings Of(ParseResult command)
    {
        var settings = new Settings(
            command.GetRequiredValue(OnlyOption), command.GetValue(SecondsOption), command.GetValue(RoundsOption), command.GetValue(InFlightOption), command.GetValue(ReplicasOption),
            command.GetValue(WarmupOption), command.GetValue(WarmupSecondsOption), command.GetValue(OneLineOption), command.GetValue(JsonOption));
        return command.GetValue(QuickOption) ? settings with { Seconds = 4, Rounds = 2, Warmup = 1000, WarmupSeconds = 15 } : settings;
    }

    private static Option<int> Number(string name, int value, string description)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "n", DefaultValueFactory = _ => value };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1)
                result.AddError($"{name} is at least 1");
        });
        return option;
    }
}
