/** A draft's words are shown as they are, not as Markdown or HTML. */
export const plain = (message: string): string => message.replace(/[\\`*_{}[\]<>#|~&]/g, "\\$&");
