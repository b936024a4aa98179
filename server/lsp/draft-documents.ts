import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Format, formatOfFile, formatOfLanguage } from "../draft/format.ts";

/** Old versions, output panes, chats and comment boxes are no drafts, whatever their language. */
const NO_DRAFTS =
  /^(?:git|gitfs|gitlens|output|chat|comment|debug|scm|search-editor|walkthrough|vscode(?!-vfs|-remote|-test-web|-local)[\w-]*)/i;

/** The format of an open document; undefined where it is no draft. */
export function formatOfDocument({ uri, languageId }: Pick<TextDocument, "uri" | "languageId">): Format | undefined {
  const scheme = uri.slice(0, uri.indexOf(":"));
  if (NO_DRAFTS.test(scheme)) return undefined;
  return formatOfLanguage(languageId) ?? formatOfFile(pathOf(uri));
}

/** A file that a check of the whole folder passes over: it is about the folder, not for readers. */
export function isPassedOver(uri: string): boolean {
  const path = decodeURIComponent(pathOf(uri));
  return /\/(?:readme|changelog|licen[cs]e)(?:[._-][^/]*)?$/i.test(path) || /\/(?:node_modules|\.[^/]+)\//.test(path);
}

const pathOf = (uri: string): string => uri.replace(/[?#].*$/, "");
