import { isRoleNoun } from "../../tables/role-nouns.ts";
import { isTitle } from "../../tables/titles.ts";

// What kind of source a noun is. All in lower case, singular where there is one.

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

const DOCUMENTS = words(
  "report study survey poll paper article book data figure statistic statement filing lawsuit suit complaint indictment affidavit " +
    "petition motion brief testimony transcript memo memorandum letter email e-mail text message tweet post blog press-release release " +
    "announcement communique communiqué bulletin advisory notice order ruling decision verdict judgment judgement opinion decree " +
    "proclamation resolution law act bill treaty agreement contract document record file minute footage video photograph photo image " +
    "recording tape analysis investigation inquiry audit review assessment research census estimate projection forecast finding " +
    "result account rumor rumour story editorial column interview website site page schedule summary documentary paper dossier " +
    "manifesto note list database map model simulation test evidence guideline rule regulation constitution declaration tally count " +
    "abstract readout autopsy warrant rating index budget plan proposal preprint thesis leaflet brochure sign manual speech address " +
    "broadcast newsletter questionnaire ballot",
);

const ORGANISATIONS = words(
  "company firm corporation group government administration ministry agency department authority police union council court commission " +
    "committee board bureau office university college school hospital bank party campaign association federation foundation institute " +
    "institution organisation organization charity club team league newspaper magazine publication network channel broadcaster outlet media " +
    "press airline carrier retailer manufacturer maker operator developer publisher startup start-up parliament senate house congress " +
    "assembly legislature embassy consulate army navy military force troop guard service watchdog regulator utility coalition alliance " +
    "panel jury tribunal inquest museum church diocese academy laboratory lab centre center think-tank exchange fund trust insurer " +
    "lender brewer chain store studio label brand cabinet kremlin pentagon vatican palace brigade bloc union state city county " +
    "district town municipality country nation province authorities supermarket hotel airport station society consortium delegation " +
    "taskforce militia band theatre theater orchestra",
);

/** Bodies of which copy speaks as of one, though the word is a plural or stands for many. */
const INSTITUTIONS = words("police authorities media press military government state-media");

/** People who speak for their institution as a matter of course; who they are isn't asked. */
const OFFICE_GROUPS = words(
  "prosecutor investigator detective firefighter rescuer organizer organiser lawyer attorney judge juror lawmaker deputy senator " +
    "regulator defendant plaintiff author co-author researcher developer judge parent family minister",
);

const PERSONS = words(
  "man woman boy girl teenager teen youth person suspect victim resident official source insider spokesman spokeswoman spokesperson " +
    "witness eyewitness expert critic observer supporter opponent protester protestor demonstrator campaigner scientist researcher " +
    "survivor neighbor neighbour relative passenger driver patient worker user voter lawmaker legislator leader adviser aide mp " +
    "democrat republican conservative member player fan pilot student teacher parent spouse owner author co-author father mother son " +
    "daughter brother sister sibling wife husband plaintiff defendant accused detective officer soldier tourist visitor participant " +
    "respondent founder executive specialist academic historian commentator pundit rival winner loser attendee shopper gunman " +
    "attacker shooter assailant refugee migrant youngster pensioner adult kid child prosecutor investigator spokesmodel minister " +
    "secretary chief head deputy mayor president premier chancellor king queen prince princess pope judge justice analyst engineer " +
    "responder firefighter rescuer organizer organiser diplomat envoy captor hostage inmate prisoner speaker",
);

const PLURAL_ONLY = new Map([
  ["people", "person"],
  ["men", "man"],
  ["women", "woman"],
  ["children", "child"],
  ["spokesmen", "spokesman"],
  ["spokespeople", "spokesperson"],
  ["spokeswomen", "spokeswoman"],
  ["folk", "person"],
  ["wives", "wife"],
]);

/** "officials" gives "official"; undefined where a word is no plural. */
export function singularOf(lower: string): string | undefined {
  const irregular = PLURAL_ONLY.get(lower);
  if (irregular) return irregular;
  if (lower.length < 4 || !lower.endsWith("s") || lower.endsWith("ss") || lower.endsWith("us")) return undefined;
  if (INSTITUTIONS.has(lower)) return undefined;
  if (lower.endsWith("ies")) return `${lower.slice(0, -3)}y`;
  const short = lower.slice(0, -1);
  if (!isKnownNoun(short) && /(?:s|x|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  return short;
}

const isKnownNoun = (lower: string): boolean => DOCUMENTS.has(lower) || ORGANISATIONS.has(lower) || isPersonNoun(lower);

export const isSpokesNoun = (lower: string): boolean => /^spokes(?:man|men|woman|women|person|people)$/.test(lower);

const isPersonNoun = (lower: string): boolean =>
  PERSONS.has(lower) || isRoleNoun(lower) || isTitle(lower) || /^.{3,24}(?:ologist|ographer|ician|woman)$/.test(lower);

export type NounKind = "person" | "people" | "document" | "organisation" | "family";

/** What a noun in lower case is as a source; undefined where it is nothing that speaks. */
export function nounKind(lower: string): NounKind | undefined {
  if (INSTITUTIONS.has(lower)) return "organisation";
  if (lower === "family" || lower === "couple" || lower === "pair" || lower === "crew" || lower === "staff")
    return "family";
  const one = singularOf(lower);
  if (one && isPersonNoun(one) && !ORGANISATIONS.has(one)) return "people";
  if (isPersonNoun(lower)) return "person";
  if (DOCUMENTS.has(lower) || (one && DOCUMENTS.has(one))) return "document";
  if (ORGANISATIONS.has(lower) || (one && ORGANISATIONS.has(one))) return "organisation";
  return undefined;
}

export const speaksForHouse = (lower: string): boolean => OFFICE_GROUPS.has(singularOf(lower) ?? lower);

/** Firms of any kind: "the company" means the one that was last spoken of. */
export const FIRMS = words(
  "company firm corporation group airline carrier retailer manufacturer maker operator developer publisher startup start-up insurer " +
    "lender brewer chain utility supermarket brand",
);

/** Persons whose name is kept back more often than not. */
export const UNNAMED_PERSONS = words(
  "official source insider aide adviser advisor diplomat executive person man woman witness eyewitness resident",
);
