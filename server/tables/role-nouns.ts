import { roleNouns } from "./data/role-nouns.ts";
import { wordSet } from "./word-set.ts";

/** Whether a lower-case word says what a person does or is to another: 'spokeswoman', 'lawyer', 'widow', 'aide'. */
export const isRoleNoun = wordSet(roleNouns);
