import { placeNamed } from "../../tables/places.ts";
import { fold } from "../../text/fold.ts";

/** 'russian', 'france': says where somebody is from, not who they are. */
export const isPlaceOrPeople = (words: string): boolean => placeNamed(fold(words)) !== undefined;
