import { lazy, Suspense } from "react";
import type { Me } from "@/shared/api/types";
import type { RunnableBlock } from "@/shared/ui/author-blocks";

const RunBlock = lazy(() => import("@/features/practice/blocks/run-block"));

/** The means to run a lesson's program; their place is kept free until they are here. */
export function Runnable({ block, me }: { block: RunnableBlock; me: Me }) {
  const { host, ...program } = block;
  return (
    <Suspense>
      <RunBlock me={me} {...program} />
    </Suspense>
  );
}
