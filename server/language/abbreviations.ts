/** Abbreviated titles that stand before a name and never end a sentence. */
export const BEFORE_A_NAME = new Set(
  (
    "mr mrs ms mx dr prof rev fr msgr hon gov sen rep reps sens lt maj capt cmdr sgt cpl pvt adm pres supt insp det " +
    "messrs mme mlle amb atty asst dep treas ald brig"
  ).split(" "),
);

/** Abbreviations that may stand at the end of a sentence as well as inside one. */
export const MAY_END = new Set(
  (
    "jr sr inc co corp ltd bros etc al jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "a.m p.m est esq ave blvd rd hwy dept univ assn calif mass conn penn ariz ark colo fla ga ill ind kan ky la md mich minn " +
    "miss mo mont neb nev okla ore tenn tex va vt wash wis wyo ala del dak ph.d u.s u.k u.n u.s.a d.c e.u i.e e.g " +
    "st mt ft no nos fig figs vol gen col sec vs approx"
  ).split(" "),
);

/** Abbreviations that are written in lower case and never end a sentence. */
const IN_LOWER_CASE = new Set(["v", "vs", "cf", "ca", "approx", "viz"]);

/**
 * Whether a full stop behind these letters belongs to them: "Mr.", "Inc.", a lone initial ("J."), "vs.".
 * A sentence that ends in "no", "art" or "SEC" keeps its own.
 */
export function takesFullStop(text: string): boolean {
  const lower = text.toLowerCase();
  if (text === lower) return IN_LOWER_CASE.has(lower);
  if (text.length === 1) return text !== "I";
  return text.slice(1) === lower.slice(1) && (BEFORE_A_NAME.has(lower) || MAY_END.has(lower));
}
