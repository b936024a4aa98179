/** Firms and brands whose name, folded, reads like a person's. */
const FIRMS = new Set(
  (
    "morgan stanley|merrill lynch|goldman sachs|lehman brothers|bear stearns|wells fargo|charles schwab|edward jones|raymond james|" +
    "arthur andersen|booz allen|lockheed martin|harley davidson|harley-davidson|johnson controls|eli lilly|philip morris|john deere|" +
    "john lewis|jack daniel|jack daniels|johnnie walker|jim beam|tim hortons|papa john|trader joe|sara lee|mary kay|estee lauder|" +
    "elizabeth arden|helena rubinstein|rolls royce|rolls-royce|aston martin|alfa romeo|mercedes benz|mercedes-benz|hewlett packard|" +
    "hewlett-packard|baker hughes|cushman wakefield|simon schuster|jp morgan|j.p morgan|j p morgan|jpmorgan chase|j.p morgan chase|" +
    "chase manhattan|duane reade|dick clark productions|abercrombie fitch|neiman marcus|brooks brothers|banana republic|laura ashley|" +
    "ted baker|paul smith ltd|karen millen|hugo boss|yves saint laurent|louis vuitton|van cleef|moet hennessy|harry winston|" +
    "jimmy choo shoes|dolce gabbana|sotheby christie|ruth chris|bob evans|jenny craig|betty crocker|aunt jemima|uncle ben|ben jerry|" +
    "oscar mayer|jimmy dean|marie callender|orville redenbacher|carl jr|wendy international|stanley black|smith barney|dean witter|" +
    "dean foods|sherwin williams|sherwin-williams|rand mcnally|stephens inc|morgan grenfell|robert half|korn ferry|spencer stuart|" +
    "russell reynolds|thomas cook|william hill|fred olsen|fred perry|dr martens|doc martens|max mara|miu miu|jo malone|moody analytics|" +
    "dow jones|standard chartered|barclays capital|credit suisse|deutsche bank|price waterhouse|coopers lybrand|ernst young"
  ).split("|"),
);

/** Whether folded words, joined by blanks, are what a firm is called: 'morgan stanley', 'wells fargo'. */
export const isFirmNamedAfterPeople = (name: string): boolean => FIRMS.has(name);
