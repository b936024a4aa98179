/** People whom every reader knows by surname alone, long dead: nobody asks who they are. */
const HOUSEHOLD_NAMES = new Set(
  (
    "aristotle plato socrates homer caesar cleopatra jesus muhammad buddha confucius dante michelangelo leonardo raphael rembrandt " +
    "shakespeare cervantes galileo copernicus newton descartes voltaire rousseau kant hegel nietzsche marx engels darwin freud einstein " +
    "curie pasteur edison tesla bach handel haydn mozart beethoven schubert chopin verdi wagner brahms tchaikovsky puccini stravinsky " +
    "goethe schiller pushkin tolstoy dostoevsky chekhov dickens austen twain hemingway orwell kafka proust joyce picasso monet matisse " +
    "dali warhol gandhi napoleon bismarck lenin stalin trotsky hitler mussolini churchill roosevelt lincoln columbus magellan"
  ).split(" "),
);

export const isHouseholdName = (folded: string): boolean => HOUSEHOLD_NAMES.has(folded);
