/** Given names, folded, that are one name in several languages: emigrants, saints and monarchs go by more than one. */
const NAMES =
  "alexander,alexandre,alejandro,alessandro,aleksandr,oleksandr,aleksander,alasdair andrew,andre,andres,andrea,andrei,andrzej,andrij,andreas,anders " +
  "anthony,antoine,antonio,anton,antoni,antal charles,carlos,carlo,karl,carl,karel,karol,karoly catherine,katherine,catalina,caterina,ekaterina,katarzyna,katalin,katerina " +
  "christopher,christophe,cristobal,cristoforo,krzysztof,kristof,christoph david,dawid,davide,dafydd elizabeth,elisabeth,isabel,elisabetta,elzbieta,erzsebet,elizaveta " +
  "emmanuel,manuel,emanuele,immanuel eugene,eugen,eugenio,evgeny,yevgeny francis,francois,francisco,francesco,franz,franciszek,ferenc,frantisek " +
  "frederick,frederic,federico,friedrich,fryderyk,fredrik,frigyes george,georges,jorge,giorgio,georg,jerzy,georgy,gyorgy,georgios,yuri,jiri,heorhiy " +
  "gregory,gregoire,gregorio,grigory,grzegorz,gregor henry,henri,enrique,enrico,heinrich,hendrik,henryk,henrik,jindrich " +
  "helen,helene,elena,olena,helena,yelena ignatius,ignace,ignacio,ignazio,ignacy,ignaz isaac,isaak,yitzhak,itzhak james,jacques,jaime,giacomo,jakob,jacob,yakov,jakub,diego,santiago,seamus " +
  "john,jean,juan,giovanni,johann,johannes,jan,ivan,janos,ioannis,joao,sean,ian,hans,evan,yohanan joseph,jose,giuseppe,josef,jozef,iosif,jozsef,yosef,yusuf " +
  "julius,jules,julio,giulio,juliusz,gyula lawrence,laurent,lorenzo,lorenz,lavrenty,wawrzyniec leo,leon,lev,lew leopold,leopoldo louis,luis,luigi,ludwig,lajos,ludwik,lewis " +
  "luke,luc,lucas,luca,lukas,lukasz margaret,marguerite,margarita,margherita,margarete,malgorzata,margit mark,marc,marcos,marco,markus,marek " +
  "martin,martino,marcin,marton mary,marie,maria,mariya,maryam,miriam matthew,matthieu,mateo,matteo,matthias,mateusz,matvei michael,michel,miguel,michele,mikhail,mykhailo,michal,mihaly,mikael " +
  "nicholas,nicolas,nicola,nikolaus,nikolai,mykola,mikolaj,miklos,nikolaos paul,pablo,paolo,pavel,pavlo,pawel,pal,paulo,pavlos " +
  "peter,pierre,pedro,pietro,pyotr,petro,piotr,petr,petros,pieter,peder philip,philippe,felipe,filippo,philipp,filip raphael,rafael,raffaele,rafal " +
  "raymond,ramon,raimondo,raimund richard,ricardo,riccardo,ryszard robert,roberto,ruprecht sergius,serge,sergio,sergei,sergey,serhiy simon,simeon,semyon,szymon,shimon " +
  "sophia,sophie,sofia,zofia,sofya stephen,steven,etienne,esteban,stefano,stefan,stephan,istvan,stepan,szczepan theodore,teodoro,fyodor,fedor,teodor,fedir thomas,tomas,tommaso,tomasz,foma,tamas " +
  "timothy,timothee,timofei,tymofiy vincent,vicente,vincenzo,wincenty,vinzenz walter,gautier,gualtiero,walther william,guillaume,guillermo,guglielmo,wilhelm,willem,vilmos,vilhelm";

let groups: ReadonlyMap<string, ReadonlySet<number>> | undefined;

/** Whether two folded given names are the same name in two languages: 'pierre' and 'peter'. */
export function areOneNameAbroad(a: string, b: string): boolean {
  groups ??= decode();
  const own = groups.get(a);
  const others = groups.get(b);
  if (!own || !others) return false;
  for (const group of own) if (others.has(group)) return true;
  return false;
}

function decode(): Map<string, Set<number>> {
  const map = new Map<string, Set<number>>();
  NAMES.split(" ").forEach((names, group) => {
    for (const name of names.split(",")) map.set(name, (map.get(name) ?? new Set()).add(group));
  });
  return map;
}
