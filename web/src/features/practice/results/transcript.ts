import type { TestResult } from "@/shared/api/types";
import { tTranscript } from "@/shared/i18n/details";

type Message = NonNullable<TestResult["transcript"]>[number];
export type Speaker = Message[0];

/** What one side said until the other one answered. */
export interface Turn {
  who: Speaker;
  text: string;
}

/** The talk turn by turn: what one side said in several pieces is one. */
export function turnsOf(transcript: Message[]): Turn[] {
  const turns: Turn[] = [];
  for (const [who, text] of transcript) {
    const last = turns.at(-1);
    if (last?.who === who) last.text += text;
    else turns.push({ who, text });
  }
  return turns;
}

/** The talk as text to paste somewhere: a name before each turn, the words as they were. */
export function plainTalk(turns: Turn[]): string {
  return turns.map(({ who, text }) => `${tTranscript[who]}:\n${text.replace(/\n?$/, "\n")}`).join("\n");
}

/** A line as it stands between its spaces and tabs at the ends, which nobody sees. */
export interface SaidLine {
  before: string;
  text: string;
  after: string;
  /** Its end was said too. */
  ended: boolean;
}

export function linesOf(text: string): SaidLine[] {
  const lines = text.split("\n");
  const rest = lines.pop();
  return [...lines.map((line) => parted(line, true)), ...(rest ? [parted(rest, false)] : [])];
}

function parted(line: string, ended: boolean): SaidLine {
  const text = line.trim();
  const start = line.indexOf(text);
  return { before: line.slice(0, start), text, after: line.slice(start + text.length), ended };
}
