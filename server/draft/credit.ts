/** A line that says where a picture or the copy comes from, as pages and translators put it beside the copy. */
const SOURCE_LINE = new RegExp(
  [
    // Based on materials: ZN.ua; Source: Reuters; Originally published by …
    "(?:based on(?: the)? (?:materials?|reports?|information|data|publications?|an? (?:article|report))(?: (?:of|from|by|in))?|according to(?: the)? materials?(?: (?:of|from))?|prepared (?:from|based on|on the basis of|according to)(?: (?:the )?(?:materials?|information))?(?: (?:of|from))?|materials? (?:from|of)|with (?:materials?|information|files?|reporting|inputs?) from|from (?:the )?materials? of|using materials? (?:from|of)|compiled from|adapted from|translated (?:from(?: the)?|by)|translation(?: by| from)?|(?:original )?source(?: link| article)?s?|via|photo source|this (?:story|article|post|piece|report) (?:was |has been )?(?:first|originally|previously) (?:published|appeared|posted)(?: (?:by|in|on|at))?|(?:first|originally) published(?: (?:by|in|on|at))?|republished (?:from|with permission(?: (?:of|from))?)|reprinted (?:from|with permission(?: (?:of|from))?))\\s?(?:[:–—-]\\s?|\\s(?=\\p{Lu}))\\S.{0,90}",
    "(?:photo|photos|photograph|image|images|picture|pictures|video|graphic|illustration|cover|featured image|main photo|header image|screenshot|visual|pic|collage|file photo|stock photo)(?:\\s(?:credits?|courtesy(?: of)?|copyright|by|from|source|©|via|copy))?\\s?(?:[:|/–—-]|\\s(?=(?:\\p{Lu}|©|@))|©)\\s?\\S.{1,90}",
    "(?:credits?|copyright|courtesy(?: of)?|ph|foto|fotos|bild|bilder|quelle|photographie|crédits?(?: photos?)?|fuente|fonte|źródło|zdroj|zdjęcie|kaynak|fotoğraf|fotó|forrás|sursa|izvor|kilde|källa|bron|фото|источник|джерело|иллюстрация|видео|відео|изображение|світлина|крыніца|извор|по материалам|за матеріалами|по данным|за даними|根据.{0,10}|来源|來源|图片来源|图|출처|사진|写真|出典|المصدر|صورة|תמונה|צילום|מקור|स्रोत)\\s?(?:[:：|/©–—-]|\\s(?=©))\\s?\\S.{1,90}",
    "(?:по материалам|за матеріалами|с использованием материалов|на основі матеріалів|d['’]après|mit material von|con información de|con informazioni di|com informações d[aeo]s?)\\s\\S.{1,80}",
    "[([]\\s?(?:photo|image|picture|credit|video|foto|source|pic|graphic)[^()[\\]]{0,20}[:/–—-][^()[\\]]{1,90}[)\\]]",
    "©\\s?\\S.{1,70}",
  ].join("|"),
  "iu",
);
const WHOLE = new RegExp(`^(?:${SOURCE_LINE.source})$`, "iu");

/** Agencies that sell pictures; a short line that ends in one is a credit. */
const AGENCY =
  /(?:\/\s?|,\s?|\s–\s|\s-\s|\svia\s|^)(?:Getty Images|Getty|AFP|AP|AP Photo|Associated Press|Reuters|REUTERS|EPA|EPA-EFE|EFE|ANSA|TASS|ТАСС|DPA|dpa|Shutterstock|iStock(?:photo)?|Alamy|Bloomberg|Flickr|Unsplash|Pixabay|Pexels|Depositphotos|Adobe Stock|Wikimedia(?: Commons)?|Zuma Press|Xinhua|Sputnik|UNIAN|УНИАН|Ukrinform|Укринформ|РИА Новости|Anadolu|NurPhoto|PA(?: Images| Wire| Media)?|Press Association|Rex Features|Sipa(?: USA)?|Polaris|Magnum Photos|Corbis|Imago|Picture Alliance|Creative Commons|Handout|Submitted photo)\.?\)?$/;

/** Whether a line alone in its paragraph is a credit, by its shape. Captions that end in one are none: they are copy. */
export function isCreditLine(line: string): boolean {
  if (line.length < 4 || line.length > 130) return false;
  if (/[.!?]\s+\p{Lu}\p{Ll}+\s\p{Ll}+/u.test(line) && line.length > 90) return false;
  if (WHOLE.test(line)) return !isCopy(line);
  const words = line.split(/\s+/).length;
  if (/^[^.!?]{3,60}\sSubmitted photo$/i.test(line)) return true;
  return words <= 8 && AGENCY.test(line) && words > 1 && !/\s(?:said|says|told|according|the|from|for|by the)\s/i.test(line);
}

/** A sentence that begins like a credit: "Source close to the talks said…", "Based on reports by the ministry, …". */
function isCopy(line: string): boolean {
  const words = line.split(/\s+/).length;
  if (words > 14) return true;
  return /[.!?]["”’)]?$/.test(line) && words > 6 && /\s(?:said|says|was|were|is|are|has|have|had|will|would|told|shows?|showed)\s/.test(line);
}
