/** What clocks and counters of a page say: dates, bylines with a time, "3 minutes ago", "Image 3 of 5", "111,394 views". */

const TIME = "\\d{1,2}[:.]\\d\\d(?::\\d\\d)? ?(?:[ap]\\.?m\\.?)?(?: [a-z]{2,4})?";
const DAY = "(?:\\d{1,2}(?:st|nd|rd|th|\\.)? [^\\s\\d]{3,9}\\.?|[^\\s\\d]{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?)";
const DATE = `(?:${DAY},? \\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})`;
const WEEKDAY = "(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?";
const CHANGED =
  "(?:last |first )?(?:updated?|modified|published|posted|publi[ée]e?|aktualisiert|veröffentlicht|stand|publicado|actualizado|pubblicato|" +
  "aggiornato|mis à jour|опубликовано|обновлено|gepubliceerd|bijgewerkt|opublikowano|güncelle(?:me|ndi))";
const UNIT = "(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)";

const pattern = (source: string): RegExp => new RegExp(`^(?:${source})$`);

/** A date, with its time of day perhaps. */
const DATED = pattern(
  `(?:${DATE}|\\d{4}-\\d\\d-\\d\\d)|${WEEKDAY}(?:${DATE}|\\d{4}-\\d\\d-\\d\\d),? ?(?:[-–|t] ?|at |à )?${TIME}(?:.{0,12}| \\(.{3,40}\\)?)|\\d{1,2}[:.]\\d\\d ?[ap]m(?: [a-z]{2,4})? ${DATE}|` +
    `${CHANGED},?(?: (?:on|at|le|am|el|il|em))?:? (?=.{0,40}\\d).{3,60}`,
);

/** Who wrote when: "By Jo Dawe March 18 at 3:57 PM", "Jo Dawe on Sep 21, 3:05 PM said". */
const SIGNED = pattern(
  `by:? .{2,40} \\| .{3,40}|by:? .{2,60}? (?:on )?${WEEKDAY}${DAY}(?:,? \\d{4})?(?:,? (?:at )?${TIME}| at \\d).{0,40}|by:? .{2,40} ${WEEKDAY}${DATE}|` +
    `.{2,40} (?:wrote|said|posted|commented)?:? ?on ${WEEKDAY}${DAY}(?:,? \\d{4})?,? (?:at )?${TIME}(?: said| wrote)?|` +
    `.{2,40} [|•·–-] ${WEEKDAY}${DATE},? (?:at )?${TIME}(?: \\| [\\d,]+){0,3}`,
);

/** How long ago, alone or behind a reader's name. */
const AGO = pattern(
  `(?:\\S+ ){0,4}\\(?(?:\\d{1,2} ${UNIT}(?: \\d{1,2} ${UNIT})? ago|about an? ${UNIT} ago)\\)?|(?:an?|one) ${UNIT} ago|\\d{1,2} ${UNIT} ago.{0,30}|` +
    `(?:just now|yesterday) at \\d.{0,12}`,
);

const COUNTED = pattern(
  "\\d{1,3}|\\d{9,20}|(?:\\d{1,2} ?\\| ?){1,12}\\d{1,2}|[a-z]{2} ?\\| ?[a-z]{2}|[a-z]{1,6}\\d?(?:_\\d+){1,4}(?:_[a-z]{2})?|" +
    "(?:(?:image|photo|picture|slide|page|video|gallery|story|part|item) )?\\d{1,3} ?(?:\\/|of) ?\\d{1,3}(?: (?:photos|images|slides|pictures))?|" +
    "(?:more )?(?:videos|photos|images|stories|articles|comments|followers|view all|show all|see all|view more) ?\\(\\d+(?: of \\d+)?\\)?|" +
    "reply #?\\d+|[\\d ]+reply|(?:video )?(?:duration:? ?)?\\d{1,2}:\\d\\d(?: ?\\/ ?\\d{1,2}:\\d\\d)?|" +
    ".{0,80}\\(\\d{1,3}%, [\\d,.]+ votes?\\)?|total votes?:? ?[\\d,.]*|.{3,100} \\d{1,3}(?:,\\d{3})+ views|" +
    "(?:reading|read|est(?:imated)?\\.? read(?:ing)?|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura|leestijd|время чтения)" +
    "(?: time)?:? ?(?:about )?[<~≈]? ?\\d{1,3} ?(?:min|minutes?|minuten|minutos|minuti|minuty|мин(?:ут[аы]?)?)?\\.?|" +
    "\\d{1,3}[- ]?min(?:ute)?s?\\.? ?(?:de lecture|lesezeit|de lectura|di lettura|leestijd|leitura|czytania)",
);

/** Listicles of other stories: "10 things in tech you need to know". */
const LISTED = pattern(
  "(?:the )?\\d{1,2} (?:\\S+ ){0,3}(?:things|ways|reasons|facts|tips|questions|signs|tricks|secrets|mistakes|ideas|deals|photos|pictures|moments|reports|celebrities|stars)(?: .{1,80})?",
);

/** Whether a short line in lower case is a stamp or a counter and nothing else. */
export function isStamp(plain: string): boolean {
  if (plain.length > 110) return false;
  if (/ ago\b|^yesterday at|^just now/.test(plain) && AGO.test(plain)) return true;
  if (!/\d/.test(plain)) return false;
  if (plain.length <= 70 && /\d[:./-]\d\d|\d{4}|\d (?:h|m|s|d|w)/.test(plain) && DATED.test(plain)) return true;
  if ((plain.length <= 40 || /(?:views|votes?\)?)$/.test(plain)) && COUNTED.test(plain)) return true;
  return (/\d[:.]\d\d|\||^by/.test(plain) && SIGNED.test(plain)) || (/^(?:the )?\d/.test(plain) && LISTED.test(plain));
}
