import { cities, countries, demonyms, regions, towns } from "./data/places.ts";

/** A city has half a million people or is a capital; a town has at least a hundred thousand. */
export type PlaceKind = "country" | "region" | "city" | "town" | "demonym";

/** What a folded name, of one or more words, is the name of: 'kazakhstan', 'new york', 'calif.', 'kazakh'. */
export function placeNamed(name: string): PlaceKind | undefined {
  places ??= decode();
  return places.get(name);
}

let places: ReadonlyMap<string, PlaceKind> | undefined;

/** Where a name is of several kinds, the last one listed here holds. */
function decode(): Map<string, PlaceKind> {
  const kinds = new Map<string, PlaceKind>();
  const listed: [string, PlaceKind][] = [
    [towns, "town"],
    [cities, "city"],
    [regions, "region"],
    [countries, "country"],
    [demonyms, "demonym"],
  ];
  for (const [names, kind] of listed) for (const name of names.split("\n")) kinds.set(name, kind);
  return kinds;
}
