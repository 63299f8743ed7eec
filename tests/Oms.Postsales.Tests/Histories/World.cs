using Oms.Contracts.Sales.OrderManagement;
using Ask = Oms.Contracts.Sales.PaymentManagement.Refund;

namespace Oms.Postsales.Tests.Histories;

/// <summary>A history as it is lived through: Postsales in memory, Sales played, messages between them on their way. It tells its story.</summary>
internal sealed class World
{
    private const int MostTries = 7;

    private readonly List<Letter> _letters = [];
    private readonly HashSet<int> _taken = [];
    private readonly List<string> _story = [];
    private readonly List<IRule> _rules;
    private readonly Random _post;
    private int _sent;

    public World(History history, params IRule[] rules)
    {
        (History, _rules, _post) = (history, [.. rules], new(history.Steps.Count));
        Postsales = new(history.Settings);
        Sales = new(history.Answers, (message, version) => Send(message, version));
        Tell(string.Join('\n', history.ToString().Split('\n').Take(history.Purchases.Count + 1)));
        for (var i = 0; i < history.Purchases.Count; i++)
            Sales.Place(history.Purchases[i].Order(IdOf(i)));
        Tell(string.Join('\n', Sales.Orders.SelectMany(order => order.Lines.Select(line => $"  {order.Id}: {Words.Of(line)}"))));
        Deliver();
    }

    public History History { get; }

    public InMemory Postsales { get; }

    public PlayedSales Sales { get; }

    /// <summary>Every refund as it was published last, by credit note.</summary>
    public Dictionary<string, Contracts.Postsales.Refund> Published { get; } = [];

    /// <summary>Every refund that Sales was asked for, by credit note.</summary>
    public Dictionary<string, Ask> Asked { get; } = [];

    public static string IdOf(int purchase) => $"{100 + purchase}";

    /// <summary>Lives through a whole history; what is on its way in the end arrives.</summary>
    public static World After(History history, params IRule[] rules)
    {
        var world = new World(history, rules);
        var agent = new Agent(world);
        foreach (var step in history.Steps)
        {
            agent.Do(step);
            world.Travel(step.Post);
        }
        world.Deliver();
        return world;
    }

    /// <summary>Something arrives at Postsales from outside, once or twice.</summary>
    public void Say(string words, object message, bool isRepeated)
    {
        var letter = new Letter(_sent++, message, null, words);
        Arrive(letter);
        if (isRepeated)
            Arrive(letter);
    }

    public void Tell(string words) => _story.Add(words);

    /// <summary>Everything on its way arrives, in the order it was sent, and so does what that leads to.</summary>
    public void Deliver()
    {
        while (_letters.Count > 0)
            Arrive(Out(0));
    }

    public AssertionException Red(string what) => new($"{what}\n{string.Join('\n', _story)}\n=> {what}");

    private void Travel(Post post)
    {
        if (post == Post.AtOnce)
            Deliver();
        else if (post == Post.Shuffled)
        {
            for (var some = _post.Next(4); some > 0 && _letters.Count > 0; some--)
            {
                var letter = Out(_post.Next(_letters.Count));
                Arrive(letter);
                if (_post.Next(3) == 0)
                    _letters.Add(letter);
            }
        }
    }

    private void Send(object message, int? version) => _letters.Add(new(_sent++, message, version, Words.Of(message, version)));

    private Letter Out(int index)
    {
        var letter = _letters[index];
        _letters.RemoveAt(index);
        return letter;
    }

    private void Arrive(Letter letter)
    {
        if (letter.Message is ReturnLines or Create or Ask or NoteParentReturn)
        {
            Tell($"Sales hears: {letter.Words}");
            Sales.Hear(letter.Message);
        }
        else if (Postsales.IsOncePerBody(letter.Message) && _taken.Contains(letter.Number))
            return;
        else
            Decide(letter);
        foreach (var complaint in _rules.SelectMany(rule => rule.AfterStep(this)))
            throw Red(complaint);
    }

    private void Decide(Letter letter)
    {
        Tell(letter.Words);
        Decision decision;
        try
        {
            decision = Postsales.Take(letter.Message, letter.Version, Happened);
        }
        catch (Exception wrong) when (wrong is not AssertionException)
        {
            throw Red(wrong.ToString());
        }
        if (decision is Decision.Refused { Reasons: var reasons })
            Tell($"    refused: {reasons[0]}");
        else if (decision is Decision.TooEarly { Reasons: var early })
        {
            Tell($"    too early: {early[0]}");
            if (letter.Tries < MostTries)
                _letters.Add(letter with { Tries = letter.Tries + 1 });
            return;
        }
        _taken.Add(letter.Number);
    }

    private void Happened(Change change, IEnumerable<Outgoing> outgoing)
    {
        if (Words.Of(change) is { } words)
            Tell($"    {words}");
        foreach (var message in outgoing.Select(each => each.Message))
        {
            if (message is Contracts.Postsales.RefundManagement.Updated { Refund: var refund })
                Published[refund.CreditNoteNumber!] = refund;
            if (message is Ask ask)
                Asked[ask.CreditNoteNumber] = ask;
            if (message is ReturnLines or Create or Ask or NoteParentReturn)
                Send(message, null);
            foreach (var complaint in _rules.SelectMany(rule => rule.OnMessage(message)))
                throw Red(complaint);
        }
        if (change.Fact is not OrderEvent.Booked booked)
            return;
        foreach (var complaint in _rules.SelectMany(rule => rule.OnBooking(this, Postsales.Find<Order>(change.Stream)!, booked)))
            throw Red(complaint);
    }

    private sealed record Letter(int Number, object Message, int? Version, string Words, int Tries = 0);
}

/// <summary>What must hold while a history is lived through; each says what is wrong.</summary>
internal interface IRule
{
    IEnumerable<string> AfterStep(World world) => [];

    IEnumerable<string> OnMessage(object message) => [];

    IEnumerable<string> OnBooking(World world, Order order, OrderEvent.Booked booked) => [];
}
