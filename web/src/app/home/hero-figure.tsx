import { tHome } from "@/shared/i18n/home";
import { tPractice } from "@/shared/i18n/practice";
import { GutterLine, type GutterState } from "@/shared/ui/gutter";

const PROGRAM = ["names = input().split()", "names.sort(key=len)", "for name in names:", "    print(name)"];
const STATES: GutterState[] = ["pass", "pass", "pass", "busy"];

/** A drawing of the thing itself: a program above its tests, in one gutter. */
export function HeroFigure() {
  return (
    <figure
      role="img"
      aria-label={tHome.figure}
      className="overflow-hidden rounded-l border border-hair bg-surface"
    >
      <div aria-hidden="true">
        {PROGRAM.map((line, index) => (
          <GutterLine key={line} label={index + 1}>
            <code className="block px-4 py-1 whitespace-pre">{line}</code>
          </GutterLine>
        ))}
        <div className="border-t border-hair">
          {STATES.map((state, index) => (
            <GutterLine
              // biome-ignore lint/suspicious/noArrayIndexKey: a drawing does not change
              key={index}
              label={index + 1}
              state={state}
              className="border-hair not-first:border-t"
            >
              <span className="flex justify-between gap-3 px-4 py-2.5">
                {tHome.figureTests[index]}
                <span className={state === "pass" ? "font-semibold text-pass" : "text-ink2"}>
                  {state === "pass" ? tPractice.verdict.accepted : tPractice.running}
                </span>
              </span>
            </GutterLine>
          ))}
        </div>
      </div>
    </figure>
  );
}
