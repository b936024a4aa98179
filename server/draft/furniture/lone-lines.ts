import { shapes } from "./line-shapes.ts";

/**
 * Lines that are the page's only where they stand alone: navigation, labels with a headline behind them, what a program
 * left. Each line of these lists is a kind of line (see line-shapes.ts).
 */

const NAVIGATION = `
  back/return/go/jump/skip/scroll/move (back) to/up/down (the) (top/home/main/content/main_content/navigation/search/footer/start/homepage/article/results/page/menu/comments/next/index/all)
  skip to …
  home
  home »/›/>/| (…)
  (main/primary/site/toggle/open/close) menu/navigation/nav/sidebar/search/header/footer
  search (for/the/this) (site/web/results/form/keywords/jobs)
  enter search keywords (…)
  next/previous (page)
  prev/prevnext
  older/newer post/posts/article/articles/entry/entries
  newer/older
  page # (of #)
  posted in …
  published/posted/filed/written in/to/by
  breadcrumbs/breadcrumb/you_are_here/table_of_contents/contents
  in this article/story/section
  on this page
  about this site
  display preferences
  rss feed/feeds
  jump to …
  open in app
  shopping cart
  add to cart/basket/list/favorites/favourites/bookmarks/calendar
  my account/profile
  checkout/wishlist/logout/log_out/sign_out/log_in/sign_in
  continue with …
  link to this video
  embed (code/this)
  report (a/an/this) error/typo/ad/abuse/mistake
  report this
  print (this) page/article/story/recipe
  print friendly…
  text/font size
  resize text
  dark/light mode
  increase/decrease font size
  translate (this) (page/article)
  select/change language
`;

const LISTS = {
  label:
    "watch video photos gallery live listen podcast opinion exclusive explainer quiz read related more see_more see_also read_also " +
    "also_read read_more must_read don't_miss recommended trending update suggested article slideshow full_coverage",
};

const LABELS = `
  image/media/photo/video caption (……)
  posted/written/published/uploaded/added/author by …
  posted:/written:/published:/uploaded:/added:/author: …
  more_about:/explore:/discover:/see:/browse:/about: …
  {label}: ……
  {label} |/:/»/›/> ……
  also on …: …
`;

const LEFT_BY_PROGRAMS = `
  false/true/null/undefined/nan/none
  [object object]
  no_title/untitled/image_placeholder/placeholder/missing_image/alt_text
  lorem ipsum (…)
  error # (…)
  page/404 not found
  vote/poll/results/view_results
  total votes (#)
  take our poll (…)
  take the quiz (…)
`;

export const isLoneLine = shapes(NAVIGATION + LABELS + LEFT_BY_PROGRAMS, LISTS);
