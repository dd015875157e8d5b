import type { QueueView } from "@/shared/api/types";
import { tJudges } from "@/shared/i18n/judges";
import { milliseconds, number } from "@/shared/lib/format";
import { Fact, Facts } from "./facts";

/** How long the queue is, how fast it moves, and what it is made of. */
export function QueueState({ queue }: { queue: QueueView }) {
  return (
    <section aria-labelledby="queue" className="overflow-hidden rounded-l border border-hair bg-surface">
      <h2 id="queue" className="px-5 pt-4 text-2xl">
        {tJudges.queue}
      </h2>
      <Facts>
        <Fact name={tJudges.waiting}>{number(queue.waiting)}</Fact>
        <Fact name={tJudges.judging}>{number(queue.judging)}</Fact>
        <Fact name={tJudges.oldest}>{waited(queue.oldest_ms)}</Fact>
        <Fact name={tJudges.perMinute}>{number(queue.per_minute)}</Fact>
        <Fact name={tJudges.estimate}>
          {queue.estimate_ms === null ? tJudges.unknown : milliseconds(queue.estimate_ms)}
        </Fact>
      </Facts>
      <table className="w-full border-t border-hair text-start">
        <thead className="bg-sunk text-sm text-ink2">
          <tr>
            {[tJudges.kind, tJudges.waiting, tJudges.judging, tJudges.oldest].map((name, place) => (
              <th key={name} scope="col" className={place ? `${CELL} text-end` : `${CELL} text-start`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {queue.by_kind.map(({ kind, waiting, judging, oldest_ms: oldest }) => (
            <tr key={kind} className="border-t border-hair">
              <th scope="row" className={`${CELL} text-start font-normal`}>
                {tJudges.kinds[kind]}
              </th>
              <td className={`${CELL} text-end tabular-nums`}>{number(waiting)}</td>
              <td className={`${CELL} text-end tabular-nums`}>{number(judging)}</td>
              <td className={`${CELL} text-end tabular-nums`}>{waited(oldest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="border-t border-hair px-5 py-2 text-sm text-ink2">
        {queue.waiting ? "\u00a0" : tJudges.empty}
      </p>
    </section>
  );
}

const CELL = "px-2 py-1.5 first:ps-5 last:pe-5 sm:px-4";

function waited(oldest: number | null): string {
  return oldest === null ? "–" : milliseconds(oldest);
}
