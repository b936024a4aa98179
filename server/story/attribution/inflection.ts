/** A verb's form; "past" stands for a participle too where the two are the same word. */
export type VerbForm = "base" | "third" | "past" | "participle" | "ing";

/** base: past, participle. */
const IRREGULAR = new Map(
  (
    "say:said,said tell:told,told write:wrote,written think:thought,thought know:knew,known find:found,found show:showed,shown " +
    "see:saw,seen feel:felt,felt mean:meant,meant speak:spoke,spoken swear:swore,sworn forecast:forecast,forecast " +
    "foresee:foresaw,foreseen foretell:foretold,foretold read:read,read hear:heard,heard bring:brought,brought " +
    "hold:held,held put:put,put make:made,made give:gave,given go:went,gone take:took,taken lay:laid,laid " +
    "understand:understood,understood deem:deemed,deemed sing:sang,sung cast:cast,cast send:sent,sent seek:sought,sought " +
    "come:came,come begin:began,begun run:ran,run set:set,set rise:rose,risen fall:fell,fallen get:got,gotten " +
    "win:won,won lose:lost,lost leave:left,left keep:kept,kept become:became,become meet:met,met stand:stood,stood " +
    "grow:grew,grown draw:drew,drawn drive:drove,driven break:broke,broken choose:chose,chosen lead:led,led buy:bought,bought " +
    "pay:paid,paid sell:sold,sold spend:spent,spent build:built,built fight:fought,fought catch:caught,caught teach:taught,taught " +
    "sit:sat,sat strike:struck,struck shoot:shot,shot steal:stole,stolen cut:cut,cut hit:hit,hit let:let,let shut:shut,shut " +
    "spread:spread,spread throw:threw,thrown fly:flew,flown wear:wore,worn bear:bore,borne win:won,won forget:forgot,forgotten " +
    "sink:sank,sunk shrink:shrank,shrunk dig:dug,dug eat:ate,eaten die:died,died lie:lied,lied " +
    "hide:hid,hidden ride:rode,ridden slide:slid,slid split:split,split hurt:hurt,hurt cost:cost,cost quit:quit,quit bet:bet,bet " +
    "remake:remade,remade overthrow:overthrew,overthrown undergo:underwent,undergone withdraw:withdrew,withdrawn " +
    "overtake:overtook,overtaken undertake:undertook,undertaken rebuild:rebuilt,rebuilt"
  )
    .split(" ")
    .map((entry): [string, [string, string]] => {
      const [base, forms] = entry.split(":");
      const [past, participle] = forms!.split(",");
      return [base!, [past!, participle!]];
    }),
);

/** Verbs of more than one syllable that double their last letter. */
const DOUBLES = new Set(
  "admit refer prefer regret permit submit commit rebut infer concur occur transfer deter defer compel propel expel rebel control".split(
    " ",
  ),
);

/** All forms of some lemmas, or those of them that are kept. */
export const verbs = (lemmas: string, keep: (form: VerbForm) => boolean = () => true): ReadonlySet<string> =>
  new Set(
    lemmas.split(" ").flatMap((lemma) =>
      formsOf(lemma)
        .filter(([, name]) => keep(name))
        .map(([form]) => form),
    ),
  );

export const notBase = (name: VerbForm): boolean => name !== "base";

/** The word as an editor would inflect it, with the form's name. */
export function formsOf(lemma: string): readonly (readonly [string, VerbForm])[] {
  const irregular = IRREGULAR.get(lemma);
  const past = irregular?.[0] ?? `${stem(lemma, "e")}ed`;
  const participle = irregular?.[1] ?? past;
  const forms: [string, VerbForm][] = [
    [lemma, "base"],
    [third(lemma), "third"],
    [past, "past"],
    [`${lemma === "die" || lemma === "lie" ? `${lemma[0]}y` : stem(lemma, "ing")}ing`, "ing"],
  ];
  if (participle !== past) forms.push([participle, "participle"]);
  return forms;
}

const isConsonant = (letter: string | undefined): boolean => letter !== undefined && !"aeiou".includes(letter);

function third(lemma: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
  if (lemma.endsWith("y") && isConsonant(lemma.at(-2))) return `${lemma.slice(0, -1)}ies`;
  return `${lemma}s`;
}

/** What comes before -ed or -ing. */
function stem(lemma: string, ending: "e" | "ing"): string {
  if (lemma.endsWith("ee")) return ending === "e" ? lemma.slice(0, -1) : lemma;
  if (lemma.endsWith("e")) return lemma.slice(0, -1);
  if (ending === "e" && lemma.endsWith("y") && isConsonant(lemma.at(-2))) return `${lemma.slice(0, -1)}i`;
  const last = lemma.at(-1)!;
  // "quip": the u belongs to the q.
  const sounds = lemma.replace("qu", "q");
  const closed =
    isConsonant(last) && !"wxy".includes(last) && !isConsonant(sounds.at(-2)) && isConsonant(sounds.at(-3));
  const oneSyllable = (sounds.match(/[aeiouy]+/g) ?? []).length === 1;
  return closed && (oneSyllable || DOUBLES.has(lemma)) ? lemma + last : lemma;
}
