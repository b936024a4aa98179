/** English short forms of given names that newspapers print beside the long one. */
const SHORT_FORMS =
  "abigail:abby,gail abraham:abe adrienne:adri albert:al,bert alexander:alex,alec,sandy,sasha alexandra:alex,alexa,sandra alexei:alyosha " +
  "alfred:al,alf,fred allison:ali amanda:mandy andrew:andy,drew anthony:tony antonio:tony archibald:archie arthur:art augustus:gus " +
  "barbara:barb,babs barack:barry barnett:barney bartholomew:bart benjamin:ben,benny bernard:bernie,barney beverly:bev bradley:brad " +
  "caroline:carrie,carol carolyn:carol catherine:cathy,kate,cat charles:charlie,chuck,chas charlotte:lottie chester:chet " +
  "christina:chris,tina christine:chris,chrissy christopher:chris,kit clifford:cliff clinton:clint cornelius:neil curtis:curt " +
  "cynthia:cindy daniel:dan,danny david:dave,davy deborah:deb,debbie,debra dennis:denny dmitry:dima dominic:dom donald:don,donnie,donny " +
  "dorothy:dot,dottie douglas:doug edmund:ed,ned edward:ed,eddie,ted,teddy,ned edwin:ed,eddie eleanor:ellie,nell elizabeth:liz,beth,betty,betsy,eliza,lizzie,libby " +
  "emily:em emmanuel:manny eric:rick eugene:gene ezekiel:zeke felicity:flick florence:flo,florrie frances:fran francis:frank,fran " +
  "franklin:frank frederick:fred,freddie,freddy gabriel:gabe geoffrey:geoff gerald:gerry,jerry gerard:gerry gertrude:trudy gilbert:gil " +
  "gregory:greg gwendolyn:gwen harold:hal,harry harriet:hattie harrison:harry henry:hank,harry,hal herbert:herb,bert hubert:bert ignatius:iggy " +
  "irving:irv isaac:ike isabella:bella jacob:jake,jack jacqueline:jackie james:jim,jimmy,jamie,jimbo janet:jan jason:jay jeffrey:jeff jennifer:jen,jenny,jenna " +
  "jeremiah:jerry jeremy:jerry jerome:jerry jessica:jess,jessie joan:joanie john:jack,johnny,jon jonathan:jon,jonny,john joseph:joe,joey " +
  "josephine:jo,josie joshua:josh judith:judy julia:julie julian:jules katherine:kate,kathy,katie,kat,kit kathleen:kathy,kate kathryn:kathy,kate,kate kenneth:ken,kenny " +
  "kimberly:kim lawrence:larry,laurie leonard:len,lenny,leo leopold:leo leslie:les lewis:lew,lou lillian:lily louis:lou,louie louise:lou lucille:lucy madeleine:maddie " +
  "malcolm:mal margaret:maggie,meg,peggy,marge,margie,greta,madge marjorie:marge martha:marty martin:marty matthew:matt,matty maurice:maury maximilian:max " +
  "melissa:mel,missy melvin:mel michael:mike,mick,mickey,mikey michelle:shelly mikhail:misha mildred:millie miriam:mim mitchell:mitch mohammed:mo montgomery:monty morris:morrie nancy:nan " +
  "natalie:nat natasha:tasha nathan:nat,nate nathaniel:nat,nate nicholas:nick,nicky,nico nicola:nicky nikolai:kolya norman:norm oliver:ollie olivia:liv oswald:ozzie " +
  "pamela:pam patricia:pat,patty,tricia,trish patrick:pat,paddy penelope:penny perceval:percy peter:pete philip:phil phillip:phil phyllis:phyl preston:pres prudence:prue " +
  "rachel:rae randall:randy randolph:randy raymond:ray rebecca:becky,becca reginald:reg,reggie richard:rick,dick,rich,richie,ricky,ritchie robert:bob,rob,bobby,robbie,bert " +
  "roberta:bobbie roderick:rod rodney:rod roger:rodge roland:rollie ronald:ron,ronnie,ronny rosemary:rose,rosie rudolph:rudy russell:russ samantha:sam " +
  "samuel:sam,sammy sandra:sandy sarah:sally,sadie sebastian:seb sergei:seryozha sheldon:shelly sidney:sid solomon:sol spencer:spence stanley:stan stephanie:steph,stephie " +
  "stephen:steve,stevie steven:steve,stevie stewart:stew,stu stuart:stu sue:susie susan:sue,suzy,susie suzanne:sue,suzy sylvester:sly tabitha:tabby terence:terry teresa:terry,tess,tessa " +
  "thaddeus:thad theodore:ted,teddy,theo theresa:terry,tess,tessa thomas:tom,tommy timothy:tim,timmy tobias:toby ulysses:uly valentine:val valerie:val victor:vic victoria:vicky,tori " +
  "vincent:vince,vinny violet:vi virginia:ginny,ginger vladimir:volodya,vova walter:walt,wally wendell:wen wilbur:will wilfred:wilf,will william:bill,billy,will,willie,willy,liam " +
  "winifred:winnie winston:winnie woodrow:woody yevgeny:zhenya zachary:zach,zack zachariah:zach";

let partners: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Whether two folded given names may be one person's: 'william' and 'bill', 'bill' and 'billy'. */
export function areNicknames(a: string, b: string): boolean {
  partners ??= decode();
  return partners.get(a)?.has(b) ?? false;
}

/** Whether a folded word is a short form of a given name, or has one. */
export function isShortForm(word: string): boolean {
  partners ??= decode();
  return partners.has(word);
}

function decode(): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const entry of SHORT_FORMS.split(" ")) {
    const [long = "", shorts = ""] = entry.split(":");
    const group = [long, ...shorts.split(",")];
    for (const name of group) {
      const set = map.get(name) ?? new Set<string>();
      for (const other of group) if (other !== name) set.add(other);
      map.set(name, set);
    }
  }
  return map;
}
