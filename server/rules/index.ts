// Written by `npm run generate`. One line a rule file; do not edit by hand.
import type { Rule } from "../story/rule.ts";
import { cmsBlock } from "./markup/cms-block.ts";
import { comment } from "./markup/comment.ts";
import { credit } from "./markup/credit.ts";
import { entity } from "./markup/entity.ts";
import { furniture } from "./markup/furniture.ts";
import { invisibleCharacter } from "./markup/invisible-character.ts";
import { mojibake } from "./markup/mojibake.ts";
import { script } from "./markup/script.ts";
import { tag } from "./markup/tag.ts";
import { anonymousSource } from "./attribution/anonymous-source.ts";
import { hangingAttribution } from "./attribution/hanging-attribution.ts";
import { loadedVerb } from "./attribution/loaded-verb.ts";
import { unattributedAccusation } from "./attribution/unattributed-accusation.ts";
import { unattributedBelief } from "./attribution/unattributed-belief.ts";
import { unattributedCause } from "./attribution/unattributed-cause.ts";
import { unattributedJudgement } from "./attribution/unattributed-judgement.ts";
import { unattributedProjection } from "./attribution/unattributed-projection.ts";
import { unattributedQuotation } from "./attribution/unattributed-quotation.ts";
import { unattributedStatistic } from "./attribution/unattributed-statistic.ts";
import { vagueSource } from "./attribution/vague-source.ts";
import { firstReference } from "./names/first-reference.ts";
import { houseSpelling } from "./names/house-spelling.ts";
import { nameOrder } from "./names/name-order.ts";
import { repeatedFullName } from "./names/repeated-full-name.ts";
import { spellingVariant } from "./names/spelling-variant.ts";
import { title } from "./names/title.ts";
import { brokenPhrase } from "./dangling/broken-phrase.ts";
import { cutShort } from "./dangling/cut-short.ts";
import { doubledWord } from "./dangling/doubled-word.ts";
import { housePhrase } from "./dangling/house-phrase.ts";
import { openBracket } from "./dangling/open-bracket.ts";
import { openQuotation } from "./dangling/open-quotation.ts";
import { runTogether } from "./dangling/run-together.ts";
import { leftOver } from "./marks/left-over.ts";
import { placeholder } from "./marks/placeholder.ts";
import { unusedDirective } from "./marks/unused-directive.ts";

export const RULES: readonly Rule[] = [
  cmsBlock,
  comment,
  credit,
  entity,
  furniture,
  invisibleCharacter,
  mojibake,
  script,
  tag,
  anonymousSource,
  hangingAttribution,
  loadedVerb,
  unattributedAccusation,
  unattributedBelief,
  unattributedCause,
  unattributedJudgement,
  unattributedProjection,
  unattributedQuotation,
  unattributedStatistic,
  vagueSource,
  firstReference,
  houseSpelling,
  nameOrder,
  repeatedFullName,
  spellingVariant,
  title,
  brokenPhrase,
  cutShort,
  doubledWord,
  housePhrase,
  openBracket,
  openQuotation,
  runTogether,
  leftOver,
  placeholder,
  unusedDirective,
];
