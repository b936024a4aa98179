/** Words that make a capitalised name an organisation, place, work, law, event or thing rather than a person. */
const ORGANISATION_WORDS = new Set(
  (
    "academy act administration affairs agency agreement air airlines airport airways alliance amendment apartments arena army " +
    "assembly associates association authority avenue award awards bank basin bay beach bible bill board boulevard bowl bridge " +
    "broadcasting brothers building bureau cabinet campaign canal cape capital castle cathedral center central centre challenge " +
    "chamber championship championships channel charity church cinema city clinic club coalition coast college commission committee " +
    "commons commonwealth communications community company conference confederation congress constitution consulting convention " +
    "convoy corp corporation corps council country county court courthouse creek crisis cup daily day days dam delta department " +
    "desert development district division doctrine drive dynasty economic election electric embassy empire energy enterprise " +
    "enterprises entertainment exchange express federation festival field fields film films finance financial fleet force forces " +
    "foreign forest fort forum foundation front fund garden gardens gas gazette games globe government group guard guards gulf " +
    "hall harbor harbour headquarters health herald hill hills highway holdings home hospital hotel house inc industries industry " +
    "initiative institute institution insurance intelligence international investigation investments island islands isle jail " +
    "journal kingdom laboratories laboratory labs lake lakes law league legislature library limited line lines llc llp ltd " +
    "magazine mail mall manor market marines media medal medical memorial middle mill ministry mission monitor monument mosque " +
    "motors mount mountain mountains movement museum music mountain nation national nations navy network networks news newspaper " +
    "observatory observer ocean office oil olympic olympics open opera orchestra organisation organization palace park parks " +
    "parliament partners party peace peninsula pictures pier plan plant plaza point police policy port post power press prison " +
    "prix prize productions program programme project province publishing radio railroad railway rally records region report " +
    "republic research resort restaurant review revolution river road room royal school schools science sciences sea secret " +
    "senate series service services shipping show society solutions south square stadium standard star state states station " +
    "strait street studio studios summit sun supreme synagogue systems task tavern team technologies technology telegraph " +
    "television temple theater theatre times tour tower towers township trade treaty tribune trophy trust tunnel union united " +
    "universal university valley village virus war week weekly west world works yard year zone zoo acts airbase airlift amendments " +
    "apollo battalion brigade regiment cavalry squadron hurricane typhoon storm cyclone tropical operation protocol accord accords " +
    "principle theorem equation disease syndrome hypothesis rebellion uprising massacre bombing scandal papers files tv fm am fc afc " +
    "nfl ballet band beer brewing cafe cars casino coffee cola computer computers consortium conservatory conservative " +
    "democratic republican socialist communist liberal labour green national islamic christian jewish catholic protestant " +
    "northern southern eastern western great greater upper lower saint san santa los las el new old north east south internet online digital " +
    "punta playa cerro puerto isla islas lago ciudad sur norte agence agencia agenzia banco banque banca universite universidad universidade universitat universita societe sociedad compagnie " +
    "compania partido parti partito partei frente forza movimento movimiento ligue liga deutsche borussia bayern sporting deportivo " +
    "ministerio ministere instituto fundacion fondation stiftung gesellschaft zeitung editora grupo gruppo groupe " +
    "galaxy planet moon mars earth station telescope shuttle rover missile rocket aircraft airbus boeing ship vessel submarine"
  ).split(" "),
);

/** Of those, words that are also surnames or given names: 'Bill', 'Hill', 'Park', 'Law', 'Bush' and the like. */
const ALSO_NAMES = new Set(
  "bill hill hills park parks law drive hall field fields forest brothers home house star west north south east bank banks church city day lake mill mills monitor power press prince royal sun temple moon mars park st saint van day march point post road room school cape castle guard page standard storm bay green san santa el las los new old great wood jewish central".split(
    " ",
  ),
);

export const isOrganisationWord = (word: string): boolean => ORGANISATION_WORDS.has(word);
export const isOrganisationWordAndName = (word: string): boolean => ALSO_NAMES.has(word);
