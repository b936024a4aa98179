/** Labels that name where the copy comes from: "Based on materials: ZN.ua", "Source: Reuters", "Originally published by …". */
const ORIGIN =
  /^(?:(?:this (?:story|article|post|piece|report) (?:was |has been |is )?)?(?:based on(?: the)? (?:materials?|reports?|reporting|information|data|publications?|news|an? (?:article|report|story))(?: (?:of|from|by|in))?|according to(?: the)? (?:materials?|data|information)(?: (?:of|from|by))?(?=:)|prepared (?:from|based on|on the basis of|according to|using)(?: (?:the )?(?:materials?|information))?(?: (?:of|from|by))?|with (?:the )?(?:materials?|information|files?|inputs?|agency inputs) from|from (?:the )?materials? (?:of|by)|using (?:the )?materials? (?:from|of|by)|on materials? (?:of|from|by)|compiled from|adapted from|translated (?:from(?: the)?|by)|translation(?: by| from)?|(?:original |main |news )?sources?(?: link| article| text)?|link to (?:the )?(?:source|original)|read (?:the )?original(?: article)? (?:at|on)|via|h\/t|hat tip|(?:first|originally|previously) (?:published|appeared|posted)(?: (?:by|in|on|at))?|republished (?:from|with permission(?: (?:of|from))?)|reprinted (?:from|with permission(?: (?:of|from))?)))/i;

const PICTURE =
  /^(?:(?:photo|photos|photograph|photography|image|images|picture|pictures|pics?|video|graphics?|illustration|cover|featured image|main photo|header image|screenshot|visual|collage|file photo|stock photo)(?: (?:credits?|courtesy(?: of)?|copyright|by|from|source|via|copy))?|(?:image |photo )?credits?|copyright|courtesy(?: of)?|ph|©)/i;

/** The same in other languages; these may be followed by a colon alone. */
const FOREIGN =
  /^(?:foto(?:s|grafie|grafía)?|автор фото|автор фотографии|bild(?:er|quelle|rechte|nachweis)?|quelle|photographie|crédits?(?: photos?)?|fuente|fonte|crédito|źródło|zdroj|zdjęcie|kaynak|fotoğraf|fotó|forrás|surs[aă]|izvor|kilde|källa|bron|φωτογραφία|πηγή|фото|источник|джерело|иллюстрация|видео|відео|изображение|світлина|крыніца|извор|снимка|по материалам|за матеріалами|по данным|за даними|за інформацією|по информации|с использованием материалов|на основі матеріалів|d['’]après|mit material von|con información de|con informazioni di|com informações d[aeo]s?|来源|來源|图片来源|圖片來源|图|출처|사진|写真|出典|المصدر|صورة|תמונה|צילום|מקור|स्रोत)/i;

/** Agencies that sell pictures; a short line that ends in one is a credit. */
const AGENCY =
  /(?:\/\s?|,\s?|\s–\s|\s-\s|\svia\s|^)(?:Getty Images|Getty|AFP|AP|AP Photo|Associated Press|Reuters|REUTERS|EPA|EPA-EFE|EFE|ANSA|TASS|ТАСС|DPA|dpa|Shutterstock|iStock(?:photo)?|Alamy|Bloomberg|Flickr|Unsplash|Pixabay|Pexels|Depositphotos|Adobe Stock|Wikimedia(?: Commons)?|Zuma Press|Xinhua|Sputnik|UNIAN|УНИАН|Ukrinform|Укринформ|РИА Новости|Anadolu|NurPhoto|PA(?: Images| Wire| Media)?|Press Association|Rex Features|Sipa(?: USA)?|Polaris|Magnum Photos|Corbis|Imago|Picture Alliance|Creative Commons|Handout|Submitted photo)\.?\)?$/;

/** Whether a line alone in its paragraph is a credit, by its shape. Captions that end in one are none: they are copy. */
export function isCreditLine(line: string): boolean {
  if (line.length < 4 || line.length > 130) return false;
  const inner = /^[([]\s?(.{4,120}?)\s?[)\]]$/.exec(line)?.[1];
  const bare = inner ?? line;
  if (/^with (?:agency )?inputs(?: from (?:the )?(?:agencies|wires))?$/i.test(bare)) return true;
  if (
    isLabelled(bare, ORIGIN, /^\s?[:–—-]\s?\S|^\s(?:the )?(?=\p{Lu}|\d|[\w-]+\.[a-z]{2,6}\b)/u) ||
    isLabelled(bare, FOREIGN, /^\s?[:：|/©–—-]\s?\S|^\s(?=\p{Lu}|©)/u)
  )
    return true;
  // "Image: Nicholas Moreau." ends like a caption of the house's own.
  if (isLabelled(bare, PICTURE, /^\s?[:|/–—©-]\s?\S|^\s(?=\p{Lu}|©|@)|^(?<=©)\s?\S/u))
    return !/\.$/.test(bare) || AGENCY.test(bare);
  if (
    /^.{3,60}\sSubmitted photo$/i.test(line) ||
    /^(?:Getty(?: Images)?|AFP|Reuters|AP Photo|EPA|Shutterstock|iStock)$/i.test(line)
  )
    return true;
  const words = line.split(/\s+/).length;
  return words <= 8 && words > 1 && AGENCY.test(bare) && !/\s(?:said|says|told|according|the|for|in|at)\s/i.test(bare);
}

/** A label, what parts it from the rest, and a rest that names somebody rather than tells something. */
function isLabelled(line: string, label: RegExp, parting: RegExp): boolean {
  const head = label.exec(line)?.[0];
  if (head === undefined) return false;
  const rest = line.slice(head.length);
  if (!parting.test(rest)) return false;
  const words = rest.trim().split(/\s+/);
  if (words.length > 12) return false;
  // Three words in a row in lower case are a sentence, save after a colon.
  const told = /(?:^|\s)\p{Ll}[\p{Ll}'’-]*(?:\s\p{Ll}[\p{Ll}'’-]*){2}/u.test(rest);
  return !told || (/^\s?[:：|]/.test(rest) && words.length <= 9 && !/[.!?]$/.test(rest));
}
