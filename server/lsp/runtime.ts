/** What the server needs of the machine it runs on: the process and the worker differ in this and nothing else. */
export interface Runtime {
  /** The text of a file, or undefined where there is none. */
  readFile(uri: string): Promise<string | undefined>;
  /** Calls back as soon as the messages that are waiting have had their turn. */
  afterMessages(callback: () => void): void;
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Where the rules' pages are, as an address without a slash at the end, if they are anywhere. */
  readonly pages: string | undefined;
}
