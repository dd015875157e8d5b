import type { JudgeAgent } from "@/shared/api/types";
import { tJudges } from "@/shared/i18n/judges";
import { ago, number } from "@/shared/lib/format";
import { GutterLine, type GutterState } from "@/shared/ui/gutter";
import { Icon } from "@/shared/ui/icon";
import { languageLabel } from "../language-label";
import { Fact, Facts } from "./facts";

/** The judges that called in the last minutes, those that no longer do among them. */
export function AgentList({ agents }: { agents: JudgeAgent[] }) {
  return (
    <section aria-labelledby="agents" className="mt-10">
      <h2 id="agents" className="mb-3 text-2xl">
        {tJudges.agents}
      </h2>
      {agents.length ? (
        <ul className="overflow-hidden rounded-l border border-hair bg-surface">
          {agents.map((agent, place) => (
            <li key={agent.name} className="border-hair not-first:border-t">
              <AgentLine agent={agent} number={place + 1} />
            </li>
          ))}
        </ul>
      ) : (
        <div className="rounded-l border border-hair bg-surface p-5">
          <h3 className="text-lg">{tJudges.none}</h3>
          <p className="mt-1 text-ink2">{tJudges.noneLead}</p>
        </div>
      )}
    </section>
  );
}

type State = keyof typeof tJudges.states;

const LOOKS: Record<State, { gutter: GutterState; tone: string }> = {
  healthy: { gutter: "pass", tone: "text-pass" },
  degraded: { gutter: "warn", tone: "text-warn" },
  ill: { gutter: "fail", tone: "text-fail" },
  gone: { gutter: "fail", tone: "text-fail" },
};

function stateOf({ gone, healthy, mode }: JudgeAgent): State {
  if (gone) return "gone";
  if (!healthy) return "ill";
  return mode === "degraded" ? "degraded" : "healthy";
}

function AgentLine({ agent, number: place }: { agent: JudgeAgent; number: number }) {
  const state = stateOf(agent);
  const { gutter, tone } = LOOKS[state];
  return (
    <GutterLine label={place} state={gutter} align="start">
      <div className="flex flex-wrap items-baseline gap-x-4 px-5 pt-2.5">
        <h3 className="min-w-0 font-mono text-base leading-6 tracking-normal break-words">{agent.name}</h3>
        <span className={`font-semibold ${tone}`}>{tJudges.states[state]}</span>
        <span className="text-sm text-ink2">
          {agent.mode === null ? tJudges.noSandbox : (tJudges.modes[agent.mode] ?? agent.mode)}
        </span>
      </div>
      <Trouble agent={agent} isDegraded={state === "degraded"} />
      <Facts>
        <Fact name={tJudges.slots}>{tJudges.busy(agent.busy, agent.slots)}</Fact>
        {agent.boxes ? <Fact name={tJudges.boxes}>{number(agent.boxes)}</Fact> : null}
        <Fact name={tJudges.judged}>{number(agent.judged_last_10_min)}</Fact>
        <Fact name={tJudges.seen}>
          <time dateTime={agent.seen_at}>{ago(agent.seen_at)}</time>
        </Fact>
      </Facts>
      {agent.languages.length ? <Languages agent={agent} /> : null}
    </GutterLine>
  );
}

/** What is wrong with a judge, what that means, and what helps: in the judge's own words, which are English. */
function Trouble({ agent: { reason, remedy }, isDegraded }: { agent: JudgeAgent; isDegraded: boolean }) {
  if (!isDegraded && !reason && !remedy) return null;
  return (
    <div className="mx-5 mt-3 space-y-1 rounded-s border-s-4 border-warn bg-warn-soft px-4 py-2.5 break-words">
      {isDegraded ? <p>{tJudges.degradedLead}</p> : null}
      {reason ? <p lang="en">{reason}</p> : null}
      {remedy ? (
        <p>
          <strong>{tJudges.remedy}</strong> <span lang="en">{remedy}</span>
        </p>
      ) : null}
    </div>
  );
}

function Languages({ agent }: { agent: JudgeAgent }) {
  // of answers that are handed in as they are; every judge takes them
  const languages = agent.languages.filter(({ id }) => id !== "text");
  return (
    <details className="group border-t border-hair">
      <summary className="flex min-h-11 list-none items-center gap-2 px-5 font-semibold -outline-offset-2 hover:bg-petrol-soft">
        <span className="text-ink2 group-open:rotate-90 rtl:-scale-x-100">
          <Icon name="next" size={16} />
        </span>
        {tJudges.languages(languages.length)}
      </summary>
      <ul className="flex flex-wrap gap-2 px-5 pb-4">
        {languages.map(({ id, name, version }) => (
          <li key={id} className="rounded-s border border-hair px-2 font-mono text-sm leading-6">
            {languageLabel(name, version)}
          </li>
        ))}
      </ul>
    </details>
  );
}
