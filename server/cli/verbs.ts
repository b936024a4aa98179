/** An option as the parser and the help see it. */
export interface OptionFacts {
  readonly type: "boolean" | "string";
  readonly short?: string;
  readonly multiple?: true;
  /** What stands for the value in the help. */
  readonly value?: string;
  /** The only values that are possible; the first one holds where none is given. */
  readonly choices?: readonly string[];
  readonly about: string;
}

/** A command of the command line: what the parser accepts and what the help tells. */
export interface Verb {
  readonly name: string;
  readonly usage: string;
  readonly about: string;
  /** How many arguments it takes besides options. */
  readonly takes: "paths" | "nothing";
  readonly options: Readonly<Record<string, OptionFacts>>;
  /** A command and what it does. */
  readonly examples: readonly (readonly [command: string, does: string])[];
}

const HELP: OptionFacts = { type: "boolean", short: "h", about: "Show this help." };

const COLOUR = {
  color: { type: "boolean", about: "Colour, also where the output is no terminal." },
  "no-color": { type: "boolean", about: "No colour. NO_COLOR and FORCE_COLOR in the environment are heard as well." },
} as const satisfies Record<string, OptionFacts>;

const DRAFTS = {
  config: {
    type: "string",
    value: "FILE",
    about: "Read this configuration and no .copydesk.yaml; its globs count from the working folder.",
  },
  "stdin-filename": {
    type: "string",
    value: "NAME",
    about: "What the draft on standard input is called; its ending tells the format.",
  },
} as const satisfies Record<string, OptionFacts>;

export const VERBS: readonly Verb[] = [
  {
    name: "check",
    usage: "copydesk check [OPTIONS] [PATHS…]",
    about:
      "Checks drafts and prints what a copy editor would mark. PATHS are files, folders, globs, or - for standard input;\nwithout them the working folder is checked. A folder yields .txt, .text, .article, .md, .markdown, .html and .htm;\nREADME, CHANGELOG, LICENSE, node_modules and names that begin with a dot are passed over.",
    takes: "paths",
    options: {
      format: { type: "string", choices: ["pretty", "json", "github"], about: "How findings are written." },
      fix: { type: "boolean", about: "Mend what is certain, in the files themselves; with -, the draft is printed." },
      "fail-on": {
        type: "string",
        choices: ["error", "warning", "info", "hint", "never"],
        about: "From which severity on the exit code is 1.",
      },
      rule: { type: "string", multiple: true, value: "RULE", about: "Check by this rule only. May be repeated." },
      group: { type: "string", multiple: true, value: "GROUP", about: "Check by this group only. May be repeated." },
      profile: {
        type: "string",
        choices: ["drafting", "publish"],
        about: "publish: marks and placeholders that are left in the copy are errors.",
      },
      ...DRAFTS,
      ...COLOUR,
      help: HELP,
    },
    examples: [
      ["copydesk check", "all drafts of this folder"],
      ["copydesk check drafts/ story.md", "a folder and a file"],
      ["copydesk check 'drafts/**/*.html'", "a glob"],
      ["copydesk check --fix drafts/", "mend what is certain"],
      ["copydesk check --format github --fail-on warning drafts/", "in a pull request"],
      ["copydesk check --format json - < story.txt", "standard input; JSON out"],
      ["copydesk check --profile publish story.txt", "the last check before publication"],
    ],
  },
  {
    name: "inspect",
    usage: "copydesk inspect [OPTIONS] [PATHS…]",
    about:
      "Prints what Copydesk understood of drafts: their people, their sources by share of the copy, who says what, and the claims.\nPATHS as for check.",
    takes: "paths",
    options: {
      format: { type: "string", choices: ["pretty", "json"], about: "How it is written." },
      sources: { type: "boolean", about: "One list of the sources of all drafts together, most used first." },
      min: { type: "string", value: "N", about: "With --sources: only those with so many statements or more." },
      ...DRAFTS,
      ...COLOUR,
      help: HELP,
    },
    examples: [
      ["copydesk inspect story.txt", "who is in it and who says what"],
      ["copydesk inspect --sources archive/", "on whose word an archive rests, named and unnamed"],
      ["copydesk inspect --format json drafts/", "for programs"],
    ],
  },
  {
    name: "people",
    usage: "copydesk people [OPTIONS] [PATHS…]",
    about:
      "Collects the people of an archive into a list for .copydesk.yaml, most mentioned first. Names are gathered across drafts\nwhere they agree; what looks like a misspelling is no entry but a comment. Look the list over before you use it.\nPATHS as for check.",
    takes: "paths",
    options: {
      format: { type: "string", choices: ["yaml", "json"], about: "How it is written." },
      min: { type: "string", value: "N", about: "Only people with so many mentions or more." },
      ...DRAFTS,
      ...COLOUR,
      help: HELP,
    },
    examples: [
      ["copydesk people archive/ > people.yaml", "who is in the archive, for peopleFiles in .copydesk.yaml"],
      ["copydesk people --min 5 archive/", "those who come up often"],
      ["copydesk people --format json archive/", "with every spelling and its number"],
    ],
  },
  {
    name: "rules",
    usage: "copydesk rules [OPTIONS]",
    about: "Lists all that is checked.",
    takes: "nothing",
    options: {
      format: { type: "string", choices: ["pretty", "json"], about: "How it is written." },
      ...COLOUR,
      help: HELP,
    },
    examples: [
      ["copydesk rules", "a table"],
      ["copydesk rules --format json", "with reasons, examples and options"],
    ],
  },
  {
    name: "lsp",
    usage: "copydesk lsp --stdio",
    about: "Starts the language server, for any editor. See docs/editors.md.",
    takes: "nothing",
    options: {
      stdio: { type: "boolean", about: "Speak over standard input and output." },
      clientProcessId: { type: "string", value: "ID", about: "Some editors send it; it changes nothing." },
      help: HELP,
    },
    examples: [["copydesk lsp --stdio", "what an editor's configuration starts"]],
  },
];

/** Without a command. */
export const TOP: Verb = {
  name: "",
  usage: "copydesk [COMMAND] [OPTIONS] [PATHS…]",
  about:
    "A copy desk for drafts: finds leftover markup, claims with no source, names that don't agree, phrases that dangle.",
  takes: "nothing",
  options: { help: HELP, version: { type: "boolean", short: "v", about: "Show the version." } },
  examples: [
    ["copydesk check drafts/", "what a copy editor would mark"],
    ["copydesk check --fix drafts/", "mend what is certain"],
    ["copydesk inspect story.txt", "the people, sources and claims of a draft"],
  ],
};
