/** A person whom the newsroom knows. */
export interface HousePerson {
  /** The form that the house writes in full: "Volodymyr Zelensky". */
  readonly name: string;
  /** Other forms that are right as well. */
  readonly forms: readonly string[];
  readonly role?: string;
  /** Known by surname alone: needs no first reference. */
  readonly known: boolean;
}

/** A phrase that the house avoids: plain words, `*` for any word, `(word)` for one that may be missing. */
export interface HouseRule {
  readonly phrase: string;
  readonly message: string;
  readonly replacement?: string;
}

/** A newsroom's own style: what the configuration tells of people, sources and pages. */
export interface House {
  readonly people: readonly HousePerson[];
  readonly furniture: { readonly flag: readonly string[]; readonly keep: readonly string[] };
  /** Names that count as a source here: wires, programmes. */
  readonly sources: readonly string[];
  readonly houseRules: readonly HouseRule[];
  /** Courtesy titles on later reference ("Mr Ban"). */
  readonly courtesyTitles: boolean;
  readonly profile: "drafting" | "publish";
}

export const NO_HOUSE: House = {
  people: [],
  furniture: { flag: [], keep: [] },
  sources: [],
  houseRules: [],
  courtesyTitles: false,
  profile: "drafting",
};
