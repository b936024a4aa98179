/** Abbreviations that stand before a name or figure and never end a sentence. */
export const BEFORE_A_NAME = new Set(
  (
    "mr mrs ms mx dr prof rev fr sr msgr hon gov sen rep reps sens lt col gen maj capt cmdr sgt cpl pvt adm pres supt insp det " +
    "st mt ft no nos vs v op cf fig pp vol sec art approx messrs mme mlle amb atty del asst dep treas ald"
  ).split(" "),
);

/** Abbreviations that may stand at the end of a sentence as well as inside one. */
export const MAY_END = new Set(
  (
    "jr sr inc co corp ltd bros etc al jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "a.m p.m est esq ave blvd rd hwy dept univ assn calif mass conn penn ariz ark colo fla ga ill ind kan ky la md mich minn " +
    "miss mo mont neb nev okla ore tenn tex va vt wash wis wyo ala del dak ph.d u.s u.k u.n u.s.a d.c e.u i.e e.g"
  ).split(" "),
);

export const isAbbreviation = (lower: string): boolean => BEFORE_A_NAME.has(lower) || MAY_END.has(lower);
