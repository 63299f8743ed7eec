namespace Oms.Load.Grid.Population;

/// <summary>How people of a country are called, live and are reached.</summary>
/// <param name="Code">ISO 3166.</param>
/// <param name="Store">The sales channel where they buy.</param>
/// <param name="Share">Of all customers, in percent.</param>
/// <param name="Given">First names, frequent ones first.</param>
/// <param name="Family">Last names, frequent ones first; about half of the people have a rarer one that is made of syllables.</param>
/// <param name="Cities">Frequent ones first.</param>
/// <param name="States">None where addresses have none.</param>
/// <param name="Mails">Where mailboxes are, frequent ones first.</param>
/// <param name="Street">Of a name and a number: <c>{0}</c> and <c>{1}</c>.</param>
/// <param name="Zip">9 stands for a digit, A for a letter.</param>
/// <param name="Phone">9 stands for a digit.</param>
internal sealed record Country(
    string Code, string Store, int Share, string Currency, string Language, string[] Given, string[] Family, string[] Cities, string[] States,
    string[] Mails, string Street, string Zip, string Phone)
{
    public static Country[] All { get; } =
    [
        new("US", "us_web", 60, "USD", "en_US",
            Words("James Mary Michael Patricia Robert Jennifer John Linda David Elizabeth William Barbara Richard Susan Joseph Jessica Thomas Karen Christopher Sarah Charles Lisa Daniel Nancy Matthew Sandra Anthony Ashley Mark Emily Steven Kimberly Andrew Donna Joshua Michelle Ann Bo Jo Al"),
            Words("Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson O'Neill Li"),
            ["New York", "Los Angeles", "Chicago", "Houston", "Phoenix", "Philadelphia", "San Antonio", "San Diego", "Dallas", "Austin", "Columbus", "Seattle", "Denver", "Boston", "Portland", "Calder", "Springfield"],
            Words("CA TX FL NY PA IL OH GA NC MI NJ VA WA AZ MA TN IN MO MD WI CO MN SC AL LA KY OR OK CT UT"),
            Words("gmail.com yahoo.com hotmail.com outlook.com aol.com icloud.com comcast.net"), "{1} {0} St", "99999", "(999) 999-9999"),
        new("DE", "de_web", 20, "EUR", "de_DE",
            Words("Peter Maria Michael Ursula Thomas Monika Andreas Petra Wolfgang Elisabeth Klaus Sabine Jürgen Renate Günter Helga Stefan Karin Christian Brigitte Uwe Ingrid Werner Erika Anna Jörg Åsa Lea Ben Li"),
            Words("Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Ünal Groß"),
            ["Berlin", "Hamburg", "München", "Köln", "Frankfurt am Main", "Stuttgart", "Düsseldorf", "Leipzig", "Dortmund", "Essen", "Bremen", "Dresden", "Hannover", "Nürnberg", "Ulm"], [],
            Words("gmx.de web.de gmail.com t-online.de freenet.de posteo.de"), "{0}straße {1}", "99999", "+49 1599 9999999"),
        new("GB", "uk_web", 10, "GBP", "en_GB",
            Words("Oliver Olivia George Amelia Harry Isla Jack Ava Jacob Emily Noah Sophia Charlie Grace Muhammad Mia Thomas Poppy Oscar Ella William Lily James Evie"),
            Words("Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke"),
            ["London", "Birmingham", "Manchester", "Glasgow", "Liverpool", "Bristol", "Leeds", "Sheffield", "Edinburgh", "Cardiff", "Bath"], [],
            Words("gmail.com hotmail.co.uk btinternet.com yahoo.co.uk sky.com"), "{1} {0} Road", "AA9 9AA", "+44 7999 999999"),
        new("FR", "fr_web", 8, "EUR", "fr_FR",
            Words("Jean Marie Pierre Jeanne Michel Françoise André Monique Philippe Catherine René Nathalie Louis Isabelle Alain Jacqueline Jean-Luc Anne Jacques Sylvie Hélène Zoé"),
            Words("Martin Bernard Dubois Thomas Robert Richard Petit Durand Leroy Moreau Simon Laurent Lefebvre Michel Garcia David Bertrand Roux Vincent Fournier Hébert"),
            ["Paris", "Marseille", "Lyon", "Toulouse", "Nice", "Nantes", "Strasbourg", "Montpellier", "Bordeaux", "Lille", "Aix-en-Provence"], [],
            Words("orange.fr gmail.com free.fr wanadoo.fr laposte.net"), "{1} Rue {0}", "99999", "+33 6 99 99 99 99"),
        new("CH", "outlet", 2, "CHF", "de_CH",
            Words("Hans Ruth Urs Vreni Beat Heidi Reto Claudia Luca Chiara Marco Giulia"), Words("Meier Müller Keller Huber Favre Rochat Bianchi Bernasconi Frei Ammann"),
            ["Zürich", "Genève", "Basel", "Bern", "Lausanne", "Lugano", "St. Gallen"], [], Words("bluewin.ch gmail.com gmx.ch"), "{0}weg {1}", "9999", "+41 79 999 99 99"),
    ];

    private static string[] Words(string words) => words.Split(' ');
}
