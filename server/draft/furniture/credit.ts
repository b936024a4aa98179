import { labels } from "./line-shapes.ts";

/** Labels that name where the copy comes from: "Based on materials: ZN.ua", "Source: Reuters", "Originally published by …". */
const originIn = labels(
  `
  based on (the) materials/material/reports/report/reporting/information/data/publications/publication/news (of/from/by/in)
  based on a/an article/report/story (of/from/by/in)
  compiled/adapted from
  translated from_the/from/by
  first/originally/previously published/appeared/posted (by/in/on/at)
  republished/reprinted from
  republished/reprinted with permission (of/from)
  this story/article/post/piece/report (was/has_been/is) based on (a/an/the) materials/information/data/article/report/reports/reporting/story (of/from/by/in)
  this story/article/post/piece/report (was/has_been/is) compiled/adapted/translated/republished/reprinted from/from_the/by
  this story/article/post/piece/report (was/has_been/is) (first/originally/previously) published/appeared/posted (by/in/on/at)
  according to (the) materials:/material:/data:/information:
  prepared from/based_on/on_the_basis_of/according_to/using (the) (materials/material/information) (of/from/by)
  with (the) materials/material/information/files/file/inputs/input/agency_inputs from
  from (the) materials/material of/by
  using (the) materials/material from/of/by
  on materials/material of/from/by
  translation (by/from)
  (original/main/news) sources/source (link/article/text)
  link to (the) source/original
  read (the) original (article) at/on
  via/hat_tip
  `,
);

const pictureIn = labels(
  `
  {picture} (credits/credit/courtesy_of/courtesy/copyright/by/from/source/via/copy)
  credits/credit/copyright/courtesy_of/courtesy/ph/©
  `,
  {
    picture:
      "photo photos photograph photography image images picture pictures pic pics video graphic graphics illustration cover " +
      "featured_image main_photo header_image screenshot visual collage file_photo stock_photo",
  },
);

/** The same in other languages; these may be followed by a colon alone. */
const foreignIn = labels(`
  foto/fotos/fotografie/fotografía/bild/bilder/bildquelle/bildrechte/bildnachweis/quelle/photographie/crédit/crédits
  crédit/crédits photo/photos
  fuente/fonte/crédito/źródło/zdroj/zdjęcie/kaynak/fotoğraf/fotó/forrás/sursă/sursa/izvor/kilde/källa/bron/φωτογραφία/πηγή
  автор фото/фотографии
  фото/источник/джерело/иллюстрация/видео/відео/изображение/світлина/крыніца/извор/снимка
  по материалам/данным/информации
  за матеріалами/даними/інформацією
  с использованием материалов
  на основі матеріалів
  d'après
  mit material von
  con información de
  con informazioni di
  com informações de/da/do/das/dos
  来源/來源/图片来源/圖片來源/图/출처/사진/写真/出典/المصدر/صورة/תמונה/צילום/מקור/स्रोत
`);

/** Agencies that sell pictures; a short line that ends in one is a credit. */
const AGENCY =
  /(?:\/\s?|,\s?|\s–\s|\s-\s|\svia\s|^)(?:Getty Images|Getty|AFP|AP|AP Photo|Associated Press|Reuters|REUTERS|EPA|EPA-EFE|EFE|ANSA|TASS|ТАСС|DPA|dpa|Shutterstock|iStock(?:photo)?|Alamy|Bloomberg|Flickr|Unsplash|Pixabay|Pexels|Depositphotos|Adobe Stock|Wikimedia(?: Commons)?|Zuma Press|Xinhua|Sputnik|UNIAN|УНИАН|Ukrinform|Укринформ|РИА Новости|Anadolu|NurPhoto|PA(?: Images| Wire| Media)?|Press Association|Rex Features|Sipa(?: USA)?|Polaris|Magnum Photos|Corbis|Imago|Picture Alliance|Creative Commons|Handout|Submitted photo)\.?\)?$/;

/** No label is longer, in UTF-16 units. */
const LABEL = 80;

/** Whether a line alone in its paragraph is a credit, by its shape. Captions that end in one are none: they are copy. */
export function isCreditLine(line: string): boolean {
  if (line.length < 4 || line.length > 130) return false;
  const inner = /^[([]/.test(line) ? /^.\s?(.{4,120}?)\s?[)\]]$/.exec(line)?.[1] : undefined;
  const bare = inner ?? line;
  // "H/T" is a "via".
  const plain = bare
    .slice(0, LABEL)
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/^h\/t\b/, "via");
  if (/^with (?:agency )?inputs(?: from (?:the )?(?:agencies|wires))?$/i.test(bare)) return true;
  if (
    isLabelled(bare, originIn(plain), /^\s?[:–—-]\s?\S|^\s(?:the )?(?=\p{Lu}|\d|[\w-]+\.[a-z]{2,6}\b)/u) ||
    isLabelled(bare, foreignIn(plain), /^\s?[:：|/©–—-]\s?\S|^\s(?=\p{Lu}|©)/u)
  )
    return true;
  // "Image: Nicholas Moreau." ends like a caption of the house's own.
  if (isLabelled(bare, pictureIn(plain), /^\s?[:|/–—©-]\s?\S|^\s(?=\p{Lu}|©|@)|^(?<=©)\s?\S/u))
    return !/\.$/.test(bare) || AGENCY.test(bare);
  if (
    (line.length <= 80 && /\sSubmitted photo$/i.test(line)) ||
    /^(?:Getty(?: Images)?|AFP|Reuters|AP Photo|EPA|Shutterstock|iStock)$/i.test(line)
  )
    return true;
  const words = line.split(/\s+/).length;
  return words <= 8 && words > 1 && AGENCY.test(bare) && !/\s(?:said|says|told|according|the|for|in|at)\s/i.test(bare);
}

/** A label, what parts it from the rest, and a rest that names somebody rather than tells something. */
function isLabelled(line: string, head: string | undefined, parting: RegExp): boolean {
  if (head === undefined) return false;
  const rest = line.slice(head.length);
  if (!parting.test(rest)) return false;
  const words = rest.trim().split(/\s+/);
  if (words.length > 12) return false;
  // Three words in a row in lower case are a sentence, save after a colon.
  const told = /(?:^|\s)\p{Ll}[\p{Ll}'’-]*(?:\s\p{Ll}[\p{Ll}'’-]*){2}/u.test(rest);
  return !told || (/^\s?[:：|]/.test(rest) && words.length <= 9 && !/[.!?]$/.test(rest));
}
