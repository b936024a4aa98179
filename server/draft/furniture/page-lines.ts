import { shapes } from "./line-shapes.ts";

/** What pages say around the copy, in English: each line of these lists is a kind of line (see line-shapes.ts). */

const LAW_WORDS =
  "privacy cookie cookies cookie_settings privacy_settings privacy_policy privacy_notice privacy_statement privacy_center " +
  "privacy_preferences cookie_policy cookie_notice cookie_preferences google_privacy terms terms_of_use terms_of_service " +
  "terms_of_sale terms_and_conditions terms_&_conditions legal legal_notice imprint impressum accessibility sitemap " +
  "site_map contact contact_us about about_us faq faqs help careers jobs feedback advertise advertise_with_us corrections " +
  "ad_choices adchoices do_not_sell_my_info do_not_sell_my_personal_information manage_cookies manage_consent " +
  "manage_preferences accept accept_all accept_cookies accept_all_cookies reject reject_all got_it i_agree i_accept ok " +
  "dismiss close";

const LISTS = {
  share: "share tweet pin email e-mail print save bookmark like send copy forward post flip",
  shared:
    "and & this the our it a link url with to on via by in your friends friend family page post article story news recipe " +
    "video photo content full item entry blog print e-mail email whatsapp facebook twitter x linkedin telegram pinterest " +
    "reddit messenger instagram tumblr flipboard clipboard others social media share tweet pin save comment like",
  ad:
    "advertisement advertisements ad ads advert advertising annonce anzeige werbung publicidad publicité pubblicità reklama " +
    "reclame реклама advertentie annons mainos reklam iklan publicidade διαφήμιση 广告 広告 광고 إعلان",
  around:
    "- – — : story article content text copy post scroll feedback choices choice free disclosure unit space slot below above " +
    "continues continue reading to by with us here on this ad policy closed blocker detected in # seconds en-us",
  story: "story stories article articles post posts video videos news headlines coverage",
  law: LAW_WORDS,
  laws: `${LAW_WORDS} | · • / & and`,
  keyword:
    "tag tags topic topics category categories keyword keywords filed_under filed_to tagged tagged_with tagged_as tagged_in " +
    "tagged_under posted_in posted_under label labels section sections hashtags hashtag schlagwörter themen mots-clés étiquettes " +
    "etiquetas теги темы tagi etiketler trefwoorden taggar",
  network: "twitter facebook instagram linkedin x telegram youtube tiktok social_media",
  contact: "follow find like join connect_with contact write_to email e-mail reach",
};

const SHARING = `
  (please) {share} {shared}*
  share/add/have your view/views/say/opinion
  share/sharing options
  sharing is caring
  spread the word/news/love
  tell a/your friend/friends
  social share/sharing/media/links
  share/shares/share_button/share_buttons
  # share/shares/like/likes/view/views/comment/comments/reply/replies/followers/retweets/reactions/reads
  save/saved (for later)
  copied/copy_link/link_copied/short_url/permalink/go_to_permalink
  dislike/upvote/downvote/flag/unfollow/recommend/bookmarked/recommended
  unfollow …
  expand/collapse/zoom/autoplay
  rate this …
  was this article/story/page/information helpful/useful/interesting…
`;

const OTHER_STORIES = `
  story_highlights/key_points/hot_topics/special_report/source_link
  other/more/further/latest/recent/top/similar/related/suggested {story}
  people/readers/others/users/visitors (also) (are) (also) read/reading/liked/like/viewed/watched/bought/ask
  other/what people/others/smart_people are reading (…)
  (blogs/stories/videos/posts) you may/might/could/will (also) like/enjoy/love/be_interested_in/have_missed
  also (read/see/in_the_news/on_this_site)
  more on this (story/topic)
  don't miss
  must/must-read/must-reads/must-watch (read/reads/watch)
  up next
  in case you missed it
  icymi
  (more) from/on (around) (the) web/this_topic/this_story/our_network
  from our/the/around partner/partners/web
  around/elsewhere (on) the web
  editors/editor's/editors' pick/picks/choice
  staff picks
  what to read next
  read/watch/see (this) next/now
  next up/story/article/post/read
  previous story/article/post
  top picks/reads
  latest/recent updates/comments
  latest from …
  featured ({story}) (content)
  most/more read/popular/viewed/shared/commented/watched/recent/discussed/emailed/replied/stories/news/videos/headlines/articles/posts/coverage ({story}) (this_week/today/now)
  most/more read/popular/viewed/shared/watched/stories/news/videos/articles/posts in …
  most popular/read/viewed on …
  popular ({story}) (now/topics/tags/today/this_week/reads)
  popular on …
  trending ({story}) (now/topics/today/nationally)
  trending on/in …
  recommended ({story}) (for_you/reading/content/reads)
  recommended by …
  now playing
  news for you
  more from/in/on/about/like …
  related (…)
  stories for_you/you_may_like
  keep reading
  read (on/this/also)
  read (the) full/rest/original/whole (of) (the) (story/article/post/report/text) (here/below)
  read more
  read more stories/news/articles/here/below/about/on/from/at/in (…)
  see more/also/all (…)
  see full/related …
  view more/all/full/related/gallery/comments/profile/complete/graphic (…)
  view as/on/author …
  all posts by …
  show more/less/all/comments/caption
  show full …
  load (more/comments) (…)
  loading (more) (…)
  learn/discover more (…)
  find out more (…)
  explore more (…)
  continue (reading/to) (the) (main/full/next) (site/story/article/below/here) (…)
  further reading
  suggested reading/for_you
`;

const ADVERTISING = `
  (skip/close/hide/report/remove) (this) {ad} {around}*
  you can skip this ad …
  (this) story/article/content/text/post continues below/after/under (this/the) (advertisement/advertisements/ad/ads/advert/video/gallery/photo/newsletter/break/message)
  sponsored/promoted/paid/partner/branded/presented ({story}) (content/link/links/message/partner/partnership/listing/listings/results/feature/advertisement/promotion/program)
  sponsored/promoted/paid/presented/brought_to_you (for) by/from (…)
  go ad-free
  limited time offer
  terms/conditions/restrictions (of service/use) apply
  in partnership/association/collaboration with …
  available on/in/at (the) google_play/app_store/apple_podcasts/spotify/itunes/all_platforms
  advertising by (…)
  we may/might/could receive/earn/get …commission…
  we may/might/could receive/earn/get …compensation…
  (full) (affiliate/advertising/advertiser/editorial) disclosure/disclaimer/disclosures/disclosure:/disclaimer: (…)
  (the) advertising disclosure/disclaimer/policy (…)
  as an amazon associate (…)
`;

const PLAYERS = `
  play/watch/pause/mute/listen (the/to) (video/full_video/clip/live/more/now/next/audio/all/this_article/this_story/the_story/the_article/the_podcast/this_episode) (above/below/here/again)
  watch/listen now/live/here/more (on …)
  (view/see/open/launch/full/enlarge/expand/hide/show/toggle/enter/exit/buy) photo/image/picture/caption/video/slideshow/slide_show/full_screen/fullscreen/gallery/photos/images/captions/transcript/slideshows (gallery/slideshow)
  this audio is …
  audio version/player (…)
  playback speed/rate
  media/video/audio/playback/html5/flash/javascript (…) is/are unsupported/not_supported/unavailable/not_available/disabled/required (…)
  this video/content is (…) unavailable/not_available/no_longer_available (…)
  your browser does_not/doesn't support (…)
  please enable javascript/cookies (…)
`;

const COMMENTS = `
  (no/there_are_no/be_the_first_to/add/post/leave/write/submit/join/show/hide/view/read/see/load/open/close/report/reply/start) (a/an/your/the/all/this/to) comments/reply/replies/response/responses/discussion/conversation/feedback/thoughts (yet) (below/here/now/policy/section/guidelines/closed/rules/disabled) (#)
  (add/post/leave/write/submit/be_the_first_to) (a/your/to) comment (here/below/policy/section/now)
  comments are/is (now) closed/off/disabled (…)
  there are no comments (…)
  there are currently no comments (…)
  have your say
  what do you think
  tell us what_you_think/in_the_comments/below
  cancel reply
  required fields are marked
  your e-mail/email/comment/name/email_address/e-mail_address will/won't/is …
  your name/e-mail/email/email_address/e-mail_address/website/comment
  username/password/remember_me/lost_password
  forgot (your) password
  notify/email me …
  save my name …
  you must (be) logged/signed/registered …
  you must log_in/login/sign_in/register to …
  log/logged/sign/signed in to/with/as/using …
  login with/to/using …
  # comments/replies/responses/thoughts/comment (on …)
  reply (#)
  report abuse
  sort by/newest/oldest (…)
  newest/oldest (first)
  (blog) comments powered by …
`;

const LAW = `
  {law} {laws}*
  all rights reserved (…)
  copyright/© (©) # (…)
  © ……
  ©……
  copyright © ……
  by clicking/signing_up/submitting/subscribing/continuing ……
  this site/website/page is protected by …
  this site/website/page uses/requires/may …
  privacy/cookies (and/&) (privacy/cookies/terms): (…)
  privacy/cookies …
  powered by …
`;

const WHO_AND_WHAT = `
  (article/post/story) {keyword}:……
  (article/post/story) {keyword} : ……
  {contact} … on {network} (…)
  {contact} …@…
  follow us/him/her/them/me/along (on …)
  tagged/tags/filed_under/filed_to
  about/meet/contact/follow the author/authors/writer/writers/reporter/editor/team
  more from/by the author/writer/reporter/editor/team
  author/author's (bio/column/page/archive/info)
  why you can trust …
  our/editorial/ethics standards/policy/principles/guidelines (…)
  (news) reporter @…
  do you rely_on/like …
  did you like …
  enjoying/liked/love …?…
  thanks/thank_you for watching…/reading…/visiting…/subscribing…/signing…/registering…
  stay up to date with …
  have you already …?…
  got a tip (…)
  get … on the go …
  # min/mins/minute/minutes read/reading/watch/listen (time)
  #-min/#-minute read/watch/listen
`;

/** Lines that say what they are whatever stands around them. */
export const isPageLine = shapes(
  SHARING + OTHER_STORIES + ADVERTISING + PLAYERS + COMMENTS + LAW + WHO_AND_WHAT,
  LISTS,
);
