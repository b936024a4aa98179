import { formsOf, type VerbForm } from "./inflection.ts";

/** What a verb tells of its subject: words, proof, a belief, a wish, a side taken, a theme. */
export type CueClass = "speech" | "evidence" | "mind" | "intent" | "stance" | "topic";

/**
 * What a cue verb goes with.
 * - bare: a clause without "that"; that: a clause with "that", "whether", "how"…; quote: a quotation;
 * - noun: a noun phrase is its content; to: an infinitive is its content; as: "described X as Y", X being content too;
 * - addressee: somebody is told; the content comes after them;
 * - behind: may follow its content ("…, he said"); inverted: its subject may follow it even without a quotation.
 */
export type Frame = "bare" | "that" | "quote" | "noun" | "to" | "as" | "addressee" | "behind" | "inverted";

export interface CueVerb {
  readonly lemma: string;
  readonly class: CueClass;
  readonly frames: ReadonlySet<Frame>;
  /** The words that must follow: "for" of "call for", "out" of "point out". */
  readonly particle: string | undefined;
}

interface Group {
  readonly class: CueClass;
  readonly frames: string;
  /** Lemmas; a particle is joined by "+". */
  readonly verbs: string;
}

const GROUPS: readonly Group[] = [
  {
    class: "speech",
    frames: "bare that quote noun behind inverted",
    verbs:
      "say add write explain note recall argue warn insist declare predict conclude observe remark report tweet joke quip announce",
  },
  {
    class: "speech",
    frames: "bare that quote behind inverted",
    verbs: "go+on chime+in fire+back shoot+back put+it",
  },
  // "continued a fierce contest" is nobody's words.
  { class: "speech", frames: "that quote behind inverted", verbs: "continue" },
  {
    class: "speech",
    frames: "bare that quote noun behind",
    verbs:
      "contend claim caution concede acknowledge admit stress emphasize emphasise reiterate allege reply recount lament testify deny " +
      "speculate repeat shout chant cite mention propose recommend describe point+out note exclaim yell scream proclaim reveal demand " +
      "underscore sing intone",
  },
  {
    class: "speech",
    frames: "bare that quote behind",
    verbs:
      "assert maintain state comment confirm counter retort boast complain suggest vow reason muse opine recollect relate theorize " +
      "surmise estimate project reckon posit affirm attest aver avow confess divulge disclose interject interrupt respond agree answer " +
      "cry whisper mutter mumble deadpan gush marvel demur elaborate forecast promise pledge swear echo clarify quote " +
      "advise detail hint signal imply brag vent enthuse wonder post rule",
  },
  { class: "speech", frames: "bare that quote noun addressee to behind", verbs: "tell remind assure inform notify" },
  {
    class: "speech",
    frames: "that quote noun addressee to behind",
    verbs: "ask urge implore beg advise instruct exhort",
  },
  { class: "speech", frames: "noun quote", verbs: "call label dub brand term liken" },
  {
    class: "stance",
    frames: "noun quote",
    verbs:
      "criticize criticise blast slam condemn denounce praise accuse attack assail decry deride deplore bash rip ridicule mock rebuke " +
      "chastise chide scold lambaste lambast berate blame fault commend applaud hail laud tout endorse defend dismiss reject rebut refute " +
      "dispute question bemoan extol compliment lash+out fire+at denigrate disparage disavow oppose repudiate castigate excoriate pan malign " +
      "scoff",
  },
  { class: "evidence", frames: "bare that quote noun behind", verbs: "show find indicate suggest reveal" },
  {
    class: "evidence",
    frames: "that quote",
    verbs: "demonstrate document determine discover underline illustrate conclude",
  },
  // "“…,” the letter reads": only in that order is it a cue.
  { class: "evidence", frames: "quote behind", verbs: "read" },
  { class: "mind", frames: "bare that", verbs: "think believe suspect hope fear worry expect anticipate" },
  {
    class: "mind",
    frames: "that",
    verbs: "feel assume doubt presume learn realize realise recognize recognise understand remember imagine hear",
  },
  { class: "mind", frames: "as", verbs: "view regard deem consider see" },
  {
    class: "intent",
    frames: "to",
    verbs: "want plan intend hope vow promise pledge refuse decline threaten agree expect offer aim",
  },
  { class: "intent", frames: "noun", verbs: "demand propose request want" },
  {
    class: "topic",
    frames: "noun",
    verbs:
      "call+for call+on refer+to point+to speak+about speak+of talk+about speak+out complain+about complain+of comment+on allude+to " +
      "warn+of warn+against argue+for argue+against push+for boast+of ask+about rail+against ask+for object+to insist+on express voice " +
      "elaborate+on disagree+with agree+with respond+to",
  },
];

const frames = (text: string): ReadonlySet<Frame> => new Set(text.split(" ") as Frame[]);

/** Each verb form with the readings it can have, the commoner first. */
export const VERB_FORMS: ReadonlyMap<string, readonly (readonly [CueVerb, VerbForm])[]> = (() => {
  const table = new Map<string, [CueVerb, VerbForm][]>();
  for (const group of GROUPS) {
    for (const entry of group.verbs.split(" ")) {
      const [lemma, particle] = entry.split("+");
      const verb: CueVerb = { lemma: lemma!, class: group.class, frames: frames(group.frames), particle };
      for (const [form, name] of formsOf(lemma!)) {
        const readings = table.get(form) ?? [];
        readings.push([verb, name]);
        table.set(form, readings);
      }
    }
  }
  return table;
})();

/** Verb forms that are as often nouns: they need a subject before them, and a complement behind. */
export const HOMOGRAPHS = new Set(
  (
    "claim report note comment joke tweet plan hope fear promise demand request offer view question challenge attack protest " +
    "estimate project forecast doubt state address voice reference outline document rule boast quip remark email text blog cry " +
    "whisper shout yell scream chant answer reply counter pledge vow threat aim wish want show find stress echo hint signal detail " +
    "mention quote cite champion fault blame mock slam blast rip call label brand term pan worry guess figure mean feel talk " +
    "claims reports notes comments jokes tweets plans hopes fears promises demands requests offers views questions challenges attacks " +
    "protests estimates projects forecasts doubts states addresses voices references outlines documents rules boasts quips remarks " +
    "emails texts blogs cries whispers shouts yells screams chants answers replies counters pledges vows aims wishes wants shows finds " +
    "echoes hints signals details quotes champions faults mocks slams blasts rips calls labels brands terms pans worries guesses figures " +
    "means feels talks suspects agreed reason reasons posts pans sings comment comments detail texts"
  ).split(" "),
);

/** Nouns that report: "his claim that", "a statement that". */
export const REPORT_NOUNS = new Set(
  (
    "claim claims statement statements belief assertion assertions allegation allegations argument arguments suggestion suggestions " +
    "announcement contention insistence accusation accusations prediction predictions conclusion warning warnings notion view opinion " +
    "fear fears concern concerns hope hopes rumor rumors rumour rumours speculation testimony complaint complaints promise pledge vow " +
    "assurance assurances acknowledgment admission declaration report reports charge charges"
  ).split(" "),
);

/** Documents and the like, that can show, find or say. */
export const DOCUMENTS = new Set(
  (
    "report reports study studies survey surveys poll polls analysis data figures statistics research document documents filing filings " +
    "memo letter letters email emails e-mail e-mails statement record records results review audit investigation census index paper " +
    "papers evidence findings numbers footage video article story account accounts transcript transcripts lawsuit complaint indictment " +
    "affidavit ruling opinion website site newspaper magazine newsletter book biography profile post message tweet release estimate " +
    "estimates forecast projections testimony chart map documentary file files log logs order notice polling interviews model models " +
    "assessment analyses dossier brochure summary briefing bulletin editorial column ad advertisement commercial"
  ).split(" "),
);
