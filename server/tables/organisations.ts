import { organisations } from "./data/organisations.ts";
import { wordSet } from "./word-set.ts";

/** Whether a folded name, of one or more words, is a well-known organisation or team: 'boeing', 'new york times'. */
export const isOrganisation = wordSet(organisations);
