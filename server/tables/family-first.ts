/** Chinese and Korean family names as English-language news spells them; they come first where the order is kept. */
const FAMILY_NAMES = new Set(
  (
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han feng deng cao " +
    "peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao cui zhong tan jia fan fang shi xiong jin " +
    "dai meng qin bai qiu hou shao long wan duan qian hao kong mao chang xi wen niu bo hua ling lai lau leung chan wong cheung lam ng " +
    "ho tsai tsang chiang hsu hsieh chu chow kwok yip fung lui tse sima ouyang zhuge kim lee park choi jung jeong kang cho yoon yun " +
    "jang lim oh seo shin kwon hwang ahn an yoo hong moon bae baek roh noh ban ryu son nam ri pak jo hyon ro sin paek ryom chong ku " +
    "tung chui tam mok kwan lok yeung leong koo soong tseng teng hsiao yen chien poon pang tong hau ko kuo loh"
  ).split(" "),
);

export const isFamilyFirst = (word: string): boolean => FAMILY_NAMES.has(word);

/** One or two Chinese or Korean syllables in Latin letters, as given names behind a family name are. */
const SYLLABLE =
  "(?:zh|ch|sh|kk|gw|kw|hw|hy|ky|my|by|ny|py|[bcdfghjklmnpqrstwxyz])?(?:uei|iang|iong|uang|yeong|yeon|eong|eung|ang|eng|ing|ong|ung|ian|iao|uai|uan|yun|you|yeo|eon|eun|aek|ook|oon|oun|wan|won|ai|ao|ei|eo|eu|ia|ie|in|iu|oo|ou|ua|ui|un|uo|ue|ae|an|en|on|am|im|om|um|ak|ok|uk|ik|al|il|ol|ul|er|a|e|i|o|u|y)";
const GIVEN = new RegExp(`^${SYLLABLE}(?:[-']?${SYLLABLE})?$`);

/** Whether a folded word can be a given name behind a Chinese or Korean family name: 'jinping', 'jae-in', 'jong'. */
export const isEastAsianGiven = (word: string): boolean =>
  word.length <= 14 && (GIVEN.test(word) || HYPHENATED.test(word));

/** Two syllables as Taiwan, Hong Kong and Korea write them, with more endings: 'kai-shek', 'chee-hwa', 'kwok-hung'. */
const HYPHENATED =
  /^[bcdfghjklmnpqrstwxyz]{0,3}[aeiouy]{1,3}(?:ng|[hklmnprt])?[-'][bcdfghjklmnpqrstwxyz]{0,3}[aeiouy]{1,3}(?:ng|[hklmnprt])?$/;

/** Whether a folded word is made of syllables as Japanese names are: 'kishida', 'fumio', 'shinzo'. */
export const isJapanese = (word: string): boolean => word.length > 3 && word.length < 13 && JAPANESE.test(word);
const JAPANESE = /^(?:(?:ky|gy|sh|ch|ts|ny|hy|by|py|my|ry|[kgsztdnhbpmyrwfj])?[aiueo]n?)+$/;

/** Vietnamese family names, without their marks; the last word of such a name is what a later reference uses. */
const VIETNAMESE = new Set(
  (
    "nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly trinh dinh truong mai dao doan luong phung quach ta " +
    "to vuong lam luu cao ha ton"
  ).split(" "),
);

export const isVietnameseFamily = (word: string): boolean => VIETNAMESE.has(word);

const VIETNAMESE_SYLLABLE =
  /^(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

/** Whether a folded word can be a syllable of a Vietnamese given name: 'phu', 'trong', 'minh'. */
export const isVietnameseSyllable = (word: string): boolean => word.length <= 7 && VIETNAMESE_SYLLABLE.test(word);
