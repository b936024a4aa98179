/**
 * Beginnings of words with which pages in other languages ask to share, read on, subscribe or comment, or that name
 * their boxes. A short line that holds one and no word of English is left from such a page.
 */
const STEMS: readonly string[] = [
  // German
  "teilen merkliste weiterlesen lesenswert startseite newsletter abonn kommentar meistgelesen lesezeit weitere redaktionell diskutier kopieren datenschutz empfohlen",
  // French
  "partage abonné abonne commentaire similaire newsletter copier actualités dernières publicité inscri suivez-nous lecture",
  // Spanish, Portuguese, Italian
  "compart relacionad suscr comentario leyendo noticias notícias últimas coment receba assine inscreva ultime notizie condivi iscriv comment leggi correlat abbonat",
  // Dutch, Scandinavian, Finnish
  "delen deel lees nieuws volg gerelateerd reacties dela läs läsa artikeln prenumerer relater mest lukea lisää jaa uutiset kommentoi",
  // Polish, Czech, Slovak, Hungarian, Romanian, South Slavic, Turkish
  "czytaj zobacz udostęp polub polecane zapisz komentarz sdíl článk čtěte zprávy odebírat zdieľ čítajte olvas hirdet kapcsolódó megoszt citiți citeşte distribui articole " +
    "pročita podijel podeli vesti vijesti haber paylaş okuyun dakika abone yorum ilgili",
  // Greek, Russian, Ukrainian, Bulgarian
  "διαβάστε δείτε σχετικά κοινοποί ακολουθήστε читай читать смотри подпис подпиш поделит следите комментари присоединя новости похожие материалы реклама читат дивіт підпи поділит " +
    "коментар приєдну новини прочет свързан сподел новини ещё рассылк",
  // Arabic, Hebrew, Hindi, Thai, Indonesian, Vietnamese, Chinese, Japanese, Korean
  "شارك اقرأ المزيد مواضيع موضوعات تابع اشترك شاهد שתפ שתף קרא כתבות पढ़ें शेयर อ่าน ข่าว แชร์ baca simak bagikan berita terkait ikuti xem chia tin 分享 相关 相關 阅读 閱讀 点击 點擊 订阅 評論 评论 関連 続き シェア " +
    "フォロー 공유 관련 구독 댓글 좋아요 더보기",
].flatMap((stems) => stems.split(" "));

const BY_START = new Map<string, string[]>();
for (const stem of STEMS) {
  const start = stem.slice(0, 2);
  const same = BY_START.get(start);
  if (same) same.push(stem);
  else BY_START.set(start, [stem]);
}

const ENGLISH =
  /\b(?:the|a|an|of|and|to|in|is|for|it|on|was|with|as|by|at|from|this|have|are|not|but|had|his|her|he|she|they|we|you|i|will|more|said|about|when|there|all|out|up|one|if|than|news|story|read|why|how|what|top|no comment)\b/;

/** A stem of so many letters is telling even where every word of the line has a capital ("Weitere Artikel"). */
const LONG_STEM = 7;

/**
 * Whether a line is furniture in another language than English: short, and with a telling word. `plain` is the line in
 * lower case, without the marks around it.
 */
export function isForeignFurniture(line: string, plain: string): boolean {
  if (plain.length > 60 || ENGLISH.test(plain)) return false;
  const words = plain.split(/[\s,.!?:;()"“”«»\d–—|/]+/u).filter(Boolean);
  if (words.length === 0 || words.length > 6) return false;
  // Two or more words with capitals and nothing else are names: "Jaap Jaarsma", "Dela Smith".
  const shortest = words.length > 1 && !/[:…»>!]\s*$/.test(line) && isCapitalized(line) ? LONG_STEM : 1;
  return words.some((word) =>
    BY_START.get(word.slice(0, 2))?.some((stem) => stem.length >= shortest && word.startsWith(stem)),
  );
}

/** Whether all words of a line begin with a capital, in a script that has them. */
const isCapitalized = (line: string): boolean => /\p{Lu}/u.test(line) && !/(?:^|[\s"“„«(])[\p{Ll}\p{Lo}]/u.test(line);
