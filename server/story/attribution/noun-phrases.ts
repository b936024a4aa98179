import type { Token } from "../../language/token.ts";
import { CONJUNCTIONS, isCapitalised, looksFinite, PREPOSITIONS, SUBORDINATORS } from "./closed-classes.ts";

/** Whether a token may stand in a noun phrase. */
export const isNounLike = (token: Token | undefined): token is Token =>
  token !== undefined &&
  (token.kind === "word" || token.kind === "number" || token.kind === "handle" || token.kind === "object") &&
  !PREPOSITIONS.has(token.lower) &&
  !CONJUNCTIONS.has(token.lower) &&
  !looksFinite(token) &&
  (isCapitalised(token) || !SUBORDINATORS.has(token.lower));

/** Pronouns that open a relative clause. */
export const RELATIVES = new Set(["who", "which", "that", "whose"]);

/** Those of them that can be the subject of their clause's verb. */
export const RELATIVE_SUBJECTS = new Set(["who", "which", "that"]);

/** Marks that stand inside a name: "Smith-Jones", "AT&T", "O'Neill / Jones". */
export const INSIDE = new Set(["-", "–", "&", "/", "$", "%", "'", "’"]);
