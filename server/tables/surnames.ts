import { surnames } from "./data/surnames.ts";
import { wordSet } from "./word-set.ts";

/** Whether a folded word is somebody's surname: 'putin' is not listed, 'zimmerman' is; so are 'park' and 'young'. */
export const isSurname = wordSet(surnames);
