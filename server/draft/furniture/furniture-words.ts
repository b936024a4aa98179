/**
 * How much a word speaks for page furniture, in tenths; from what share bars, related boxes, prompts and navigation
 * say, weighed by hand on lines of real pages.
 */
const WEIGHTS: readonly (readonly [weight: number, words: string])[] = [
  [
    38,
    "newsletter newsletters subscribe unsubscribe advertisement advertisements signup whatsapp retweet paywall livestreaming abonnieren subscríbete " +
      "suscríbete suscribirse abonnez-vous iscriviti",
  ],
  [28, "tweet sponsored advertorial login linkedin pinterest facebook bookmark cookies notifications podcasts inbox"],
  [
    22,
    "subscription subscriber subscribers trending advertising instagram youtube twitter telegram reddit tagged click tap scroll swipe loading copyright disclaimer",
  ],
  [
    16,
    "comment comments related share sharing reply tags privacy cookie disclosure recommended notify sign popular followers alerts follow reserved ads ad promoted skip",
  ],
  [
    11,
    "your our read more email print log register playlist slideshow gallery download menu previous categories topics archives updates likes download app",
  ],
  [
    8,
    "watch listen watching reading continue account member membership view views article articles stories posts post video videos photos image enter must",
  ],
  [
    5,
    "votes commission unsupported javascript caring rely below above browser comments log logged posting here latest free us this page site website story also next you terms policy conditions support journalism unlock full exclusive premium daily weekly breaking news all see top please thanks now get join help rights thoughts",
  ],
];

const TABLE = new Map(
  WEIGHTS.flatMap(([weight, words]) => words.split(" ").map((word): [string, number] => [word, weight / 10])),
);

/** 0 for a word that says nothing. */
export const furnitureWeight = (lower: string): number => TABLE.get(lower) ?? 0;

/** Names of networks and buttons; a line of nothing else is a bar of them. */
export const BUTTONS = new Set(
  (
    "facebook twitter x linkedin whatsapp telegram pinterest reddit instagram youtube tumblr flipboard odnoklassniki vkontakte vk weibo wechat line " +
    "viber messenger snapchat tiktok threads bluesky mastodon xing pocket mix digg stumbleupon email e-mail mail print copy link share tweet pin " +
    "save bookmark close menu search login home rss newsletter newsletters subscribe comments comment blog options caption advertisement ads " +
    "cookies privacy trending related more next previous back top english deutsch français español video videos photos gallery sms url skype line " +
    "drucken teilen merken imprimer partager compartir imprimir stampa condividi kommentare commentaires comentarios zoom play pause mute fullscreen " +
    "and on via to this по и e y et und facebook-messenger fark buzz reprints recommend flag edit reply unfollow"
  ).split(" "),
);

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** How a page begins when it asks for something. */
export const IMPERATIVES = wordSet(
  "share read click subscribe sign follow join get watch see view download listen leave post add comment print skip continue notify " +
    "register log support donate tap scroll explore discover check enter send submit report shop buy try start learn find visit like tweet " +
    "email save show hide load open close play already want enjoy stay become help receive write tell go back jump return turn enable allow " +
    "accept choose install",
);

/** Beginnings that with one of `ASKED_FOR` behind them are a prompt, whatever else the line says. */
export const ASKING = wordSet(
  "sign-up signup subscribe register join get receive follow like download install try start become support donate contribute login " +
    "create buy shop order enter add submit send leave post write report contact unlock activate enable allow accept manage update choose " +
    "customize customise already not have want need never stay be don't help visit click tap scroll swipe go back return skip jump notify to",
);

export const ASKED_FOR = wordSet(
  "newsletter newsletters inbox email emails e-mail e-mails subscribe subscriber subscribers subscription subscriptions subscribing account " +
    "app alert alerts notification notifications update updates member members membership sign log comment comments reply facebook twitter " +
    "instagram youtube whatsapp telegram linkedin tiktok podcast push cookie cookies premium edition journalism patreon here top content main " +
    "navigation homepage more cart now today us story latest channel conversation discussion debate trial unlimited access post password",
);

/** A page speaks to its reader, or of itself. */
export const ADDRESSED = wordSet(
  "you your yours you're you'll you've we our us please this these here no all more click tap thanks disclosure disclaimer watch",
);

/** Words of copy: somebody did or said something. */
export const REPORTED = wordSet(
  "said says told asked added according was were had he she they his her their who which police officials government minister president " +
    "court percent killed announced would could began after before because when while since during against",
);

/** Each prompt that may be a whole sentence has one of these words. */
export const PROMPTING = wordSet(
  "newsletter newsletters subscribe subscriber subscribers subscription subscribing sign signing log logged login your cookies " +
    "advertisement advertising disclosure disclaimer comment comments video watch click rights votes notify support supports unsupported " +
    "javascript app thanks commission rely follow sharing read tap browser share privacy terms more",
);
