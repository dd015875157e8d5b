import type { Me } from "@/shared/api/types";
import type { RunnableBlock } from "@/shared/ui/author-blocks";
import { late } from "@/shared/ui/late";

const RunBlock = late(async () => (await import("@/features/practice/blocks/run-block")).default);

/** The means to run a lesson's program; their place is kept free until they are here. */
export function Runnable({ block, me }: { block: RunnableBlock; me: Me }) {
  const { host, ...program } = block;
  return <RunBlock me={me} {...program} />;
}
