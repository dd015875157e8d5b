import type { Exercise, TestResult, Verdict } from "@/shared/api/types";
import { tPractice } from "@/shared/i18n/practice";
import { type LimitWords, tVerdicts } from "@/shared/i18n/results";
import { kilobytes, milliseconds } from "@/shared/lib/format";
import { Linked } from "./program-text";

type Limits = Exercise["limits"];

interface Props {
  result: TestResult;
  limits: Limits;
  /** What came out stands below, beside what was expected. */
  shown: boolean;
}

/** What went wrong in words, unless what stands below says the same; then where to look. */
export function Reason({ result, limits, shown }: Props) {
  const own = ownWords(result);
  const isToldBelow = result.verdict === "wrong_answer" ? shown : endsWithWords(result.stderr, own);
  const said = isToldBelow ? "" : own || meaningOf(result, limits);
  const hint = result.visible ? tVerdicts.hint[result.verdict] : tPractice.hiddenHint;
  return said || hint ? (
    <div className="break-words whitespace-pre-wrap">
      {said ? (
        // lines of an answer are no lines of the program
        <p>{result.verdict === "wrong_answer" ? said : <Linked text={said} />}</p>
      ) : null}
      {hint ? <p className="text-ink2">{hint}</p> : null}
    </div>
  ) : null;
}

/** The verdicts whose message comes from the program or its author; the others' is the judge's, which we say ourselves. */
const OWN_WORDS: Verdict[] = ["wrong_answer", "runtime_error", "compile_error"];

/** What the program, or the author's test, said itself; "" where only the judge speaks. */
function ownWords({ visible, verdict, message, signal, stderr, exit_code }: TestResult): string {
  const isSpeechless = verdict === "runtime_error" && (signal !== null || (exit_code !== 0 && !stderr));
  return visible && OWN_WORDS.includes(verdict) && !isSpeechless ? message : "";
}

/** Whether the error output ends with the very words, which may have the judge's "Line 3: " before them. */
function endsWithWords(stderr: string | null, words: string): boolean {
  const bare = words.replace(/^Line \d+: /, "");
  return bare !== "" && Boolean(stderr?.trimEnd().endsWith(bare));
}

function meaningOf({ verdict, signal, exit_code }: TestResult, limits: Limits): string {
  if (verdict === "runtime_error" && signal) return tVerdicts.signal[signal] ?? tVerdicts.otherSignal(signal);
  if (verdict === "runtime_error" && exit_code) return tVerdicts.exitCode(exit_code);
  return verdictMeaning(verdict, limits);
}

/** A verdict in our own words, with the limits of the exercise where one was met. */
export function verdictMeaning(verdict: Verdict, limits: Limits): string {
  const words: LimitWords = {
    time: milliseconds(limits.time_ms),
    memory: kilobytes(limits.memory_mb * 1024),
  };
  return tVerdicts.meaning[verdict](words);
}
