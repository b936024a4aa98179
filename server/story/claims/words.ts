import { notBase, verbs } from "../attribution/inflection.ts";

/** Word classes that decide what is claimed and how firmly. Lower case; verbs by lemma, inflected on load. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

// What makes a figure.

export const SHARE = words(
  "percent % pct half halves third thirds quarter quarters majority percentage two-thirds three-quarters one-third one-quarter percentages tenth fifth",
);
/** Shares that are as often something else: "the third quarter", "half time". */
export const SHARE_WORDS = words(
  "half third thirds quarter quarters two-thirds three-quarters one-third one-quarter majority",
);
export const MAGNITUDES = words(
  "million billion trillion millions billions trillions m bn thousand thousands hundreds dozens",
);
export const CURRENCY = words("$ € £ ¥ dollars euros pounds rubles roubles yuan yen rupees dollar");
export const APPROXIMATE = words(
  "about around roughly nearly almost approximately some estimated least over up-to between more less fewer most than above below",
);
export const RATE = words(
  "rate rates average averages median capita ratio share proportion level levels frequency per",
);
export const COST = words(
  "cost costs costing price prices priced worth revenue revenues sales profit profits loss losses spending budget deficit debt income wages trade exports imports gdp inflation unemployment turnover value fee fees tax taxes",
);
export const TOLL = words(
  "killed dead died injured wounded deaths casualties fatalities displaced infected infections cases missing victims homeless evacuated hospitalized hospitalised",
);

const RISE =
  "rise increase grow climb jump soar surge double triple quadruple swell expand gain rebound skyrocket balloon spike";
const FALL = "fall decrease drop decline plunge shrink slump halve tumble sink dip plummet slide dwindle contract";
export const UP = verbs(RISE, notBase);
export const DOWN = verbs(FALL, notBase);
export const isChange = (lower: string): boolean =>
  UP.has(lower) ||
  DOWN.has(lower) ||
  lower === "increase" ||
  lower === "decrease" ||
  lower === "rise" ||
  lower === "drop" ||
  lower === "decline" ||
  lower === "growth" ||
  lower === "surge";

// What makes the other kinds.

/** "is expected to": somebody projects. */
export const PROJECTED = words("projected expected forecast forecasted predicted anticipated estimated slated");
/** "is likely to", "is poised to": the desk asks who says so. */
export const PROSPECT = words("likely unlikely poised set bound certain sure doomed destined");
export const SCHEDULE = words(
  "address campaign rally caucus debut premiere testify come go meet vote visit begin start open close hold take host attend speak travel arrive leave return hear decide debate face play compete perform launch air resume continue remain appear run announce release hear due scheduled",
);

export const SEEN = words(
  "seen viewed regarded considered perceived believed thought hailed touted understood deemed feared reputed",
);

export const CAUSE = words(
  "caused triggered sparked prompted fueled fuelled spurred provoked ignited exacerbated worsened contributed contributing contributes driven stemmed stems stemming resulted resulting results because due thanks led leading leads cause causes causing prompting sparking fueling fuelling",
);
/** What must follow a cause word to make it one. */
export const CAUSE_PARTICLE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    led: "to",
    leading: "to",
    leads: "to",
    due: "to",
    thanks: "to",
    resulted: "in",
    resulting: "in",
    results: "in",
    contributed: "to",
    contributing: "to",
    contributes: "to",
    stemmed: "from",
    stems: "from",
    stemming: "from",
    driven: "by",
  }),
);
export const WRONGDOING = new Set([
  ...words(
    "fraud corruption bribery bribe bribes embezzlement racketeering extortion rape torture genocide murderer rapist racist racism antisemitism lies liar collusion laundering illegally unlawfully fraudulent corrupt criminal crooked plagiarism nepotism cover-up kickback kickbacks smuggling trafficking insider-trading atrocities negligence negligent malpractice misconduct",
  ),
  ...verbs(
    "lie cheat steal bribe embezzle defraud swindle extort murder rape torture assault abuse harass molest launder plagiarize plagiarise falsify forge violate poison blackmail rig cover+up massacre misuse misappropriate mislead deceive discriminate collude hack",
    notBase,
  ),
]);
export const FAILING = words(
  "failed refused ignored neglected secretly secret covertly concealed hid destroyed illegal unlawful",
);
/** Words with which a charge is no longer the paper's own. */
export const LAW = words(
  "charged charges convicted alleged allegedly accused accusing accuse accuses accusations accusation allegation allegations suspected suspect suspects pleaded plea guilty acquitted sentenced indicted indictment trial court courts law laws act bill statute prosecutors prosecutor police judge jury lawsuit sued suing investigation investigating investigated investigators inquiry probe arrested arrest bail denied denies denying policy policies measure measures legislation ban banned convention treaty victims crimes charge fight combat prevent against anti counter tackle",
);

export const HEARSAY = words("reportedly purportedly rumored rumoured rumors rumours rumor rumour");

export const JUDGEMENT = words(
  "important significant remarkable extraordinary impressive dramatic controversial popular famous notorious iconic legendary brilliant terrible disastrous catastrophic historic unprecedented stunning shocking surprising disappointing troubling worrying alarming dangerous intriguing fascinating beautiful ugly powerful weak poor excellent outstanding successful unsuccessful effective ineffective inadequate crucial vital critical key serious severe harsh brutal tragic absurd ridiculous unfair unjust reckless irresponsible incompetent inspiring beloved respected influential difficult impossible obvious clear undeniable unlikely unacceptable devastating massive huge enormous bitter fierce deadly vicious cruel pathetic embarrassing humiliating shameful heroic masterful superb flawed divisive polarizing polarising toxic",
);
const SUPERLATIVES = words(
  "best worst biggest largest smallest greatest highest lowest oldest youngest longest shortest fastest slowest richest poorest strongest weakest deadliest busiest hardest easiest closest finest toughest bloodiest costliest wealthiest hottest coldest driest wettest safest cheapest leading foremost",
);
export const isSuperlative = (lower: string): boolean =>
  SUPERLATIVES.has(lower) || (lower.length > 5 && lower.endsWith("iest") && lower !== "priest");
// What makes a sentence a plain record.

export const RECORD = verbs(
  "sign hold win host attend found establish open close launch publish release elect appoint name inaugurate arrive depart resign retire play score defeat beat report serve marry graduate",
  notBase,
);
export const BIOGRAPHY = words(
  "born graduated married attended degree university college career joined served son daughter wife husband father mother raised earned studied worked professor grew",
);
export const RULES = words(
  "must require requires required requirement requirements minimum maximum limit limits limited threshold eligible eligibility deadline allows allow allowed permit permits law rule rules regulation amendment mandatory fine fined penalty sentence sentences years-long up-to allocated quorum needed capacity seats",
);
export const VOTES = words(
  "voters referendum turnout vote votes voted voting ballots ballot electoral runoff precincts majority",
);
/** What is counted in public, though not always on the day. */
export const HOUSES = words("delegates seats primary caucus caucuses senators lawmakers members");
export const SPORT = words(
  "points goals wins match game games season league cup championship team teams scored inning innings quarter quarterback touchdown touchdowns round rounds lap laps medal medals tournament coach final semifinal set sets seconds minute wicket wickets overs runs",
);
export const DISTANCE = words(
  "mile miles km kilometers kilometres kilometer kilometre feet foot meters metres meter metre inches acres hectares square degrees mph kph magnitude light-years megawatt megawatts mw gigawatts tonnes tons kg kilograms pounds hurdles m days hours",
);
export const POLLS = words(
  "poll polls survey surveys study studies polling census respondents pollster surveyed polled questionnaire researchers",
);
/** Prices that all can see on a screen. */
export const MARKETS = words("shares stock stocks nasdaq dow ftse nikkei futures euro dollar pound yen");
export const MARKET_MOVES = words(
  "closed close traded trades trading opened ended fell rose dropped gained lost slid slipped jumped down up",
);
/** Documents that a figure may lean on in its own sentence. */
export const RECORDS = words(
  "report reports data statistics figures records filing filings statement documents document analysis audit estimates estimate projections forecast index review findings",
);

// Whose mind.

/** Nouns for what somebody thinks or puts forward, wherever they stand. */
export const IDEAS = words(
  "recognition acknowledgement acknowledgment realisation realization consensus feeling insistence belief view opinion idea notion claim claims argument arguments proposal proposals vision stance criticism criticisms " +
    "complaint complaints questions allegation allegations calls demand demands concerns fears hopes worries promise promises " +
    "pledge pledges plan plans strategy position willingness unwillingness refusal reluctance eagerness reports narrative principle premise assumption impression conclusion theory message assertion assertions assurance assurances case effort efforts bid attempt attempts decision desire warning warnings suggestion suggestions interpretation sentiment perception estimate estimates",
);
