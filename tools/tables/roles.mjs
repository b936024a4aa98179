// What people are called for what they do or whom they belong to, from compromise's lexicon.
import { entriesTagged } from "./compromise.mjs";
import { wordModule } from "./typescript.mjs";

/** News names these often; the lexicon lists them as other kinds of words. */
const MORE = (
  "aide ambassador appointee arbitrator astronomer backbencher ballerina barrister bassist batsman biologist biographer " +
  "boss bowler boxer broadcaster candidate captive cardinal cellist chair chairperson chairwoman chemist chief choreographer " +
  "co-author co-chair co-director co-founder co-host coach collaborator composer conductor congressman conspirator coroner " +
  "correspondent councillor councilman councilwoman counsel counselor cricketer cyclist defendant defender delegate " +
  "demonstrator dissident driver drummer economist envoy ex-husband ex-president ex-wife executive fiancée fisherman footballer " +
  "founder frontman fundraiser geologist governor guitarist gunman head headteacher imam investor jeweller judge jurist " +
  "justice king lawmaker legislator librarian linguist litigator lobbyist loyalist mathematician midfielder militant ministers mp " +
  "negotiator neighbour neurologist nominee novelist nurse official oligarch ombudsman operative opponent organiser paramedic " +
  "passenger patient pianist plaintiff planner playwright pollster postmaster principal professor prosecutor protester " +
  "psychiatrist publicist publisher racer ranger rector referee regent registrar rep rider rival runner running-mate sailor " +
  "secretary-general senator sheriff shooter singer-songwriter skipper solicitor songwriter sociologist spokesman spokeswoman " +
  "sprinter star statistician strategist striker student superintendent surrogate suspect swimmer teammate treasurer trustee " +
  "undersecretary vice-president victim violinist vocalist volunteer warden whistleblower widow widower winger anchor anchorman " +
  "anchorwoman archaeologist anthropologist botanist cartoonist cinematographer commentator cosmonaut criminal dentist donor " +
  "engineer epidemiologist essayist evangelist feminist geneticist guard hacker inmate insurgent intern marine medic missionary " +
  "moderate naturalist naturopath officeholder oncologist paleontologist pathologist pediatrician philanthropist physicist " +
  "pundit puppeteer robber scout senator-elect president-elect sommelier theologian toxicologist treasurer tsar tycoon urologist " +
  "virologist zoologist mayor-elect goalscorer forward centre-back linebacker pitcher catcher outfielder infielder shortstop " +
  "heavyweight jockey curler skater snowboarder sculptor rower golfer fencer judoka biathlete decathlete triathlete jurors"
).split(" ");

/** These are tagged so, and are no roles. */
const LEFT_OUT = new Set(
  "bros beings anybody nobody somebody phrase population citizens people programme god star".split(" "),
);

export function tables() {
  const listed = entriesTagged("Actor").filter((word) => /^[a-z-]+$/.test(word) && !word.endsWith("s"));
  const words = [...listed, "boss", "hostess", "heiress", "actress", "waitress", ...MORE];
  const lists = {
    roleNouns: {
      about: "Nouns for what a person does, holds or is to another, in lower case, one a line.",
      words: words.filter((word) => !LEFT_OUT.has(word)),
    },
  };
  return [{ path: "server/tables/data/role-nouns.ts", text: wordModule("roles.mjs", lists) }];
}
