import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { BenchSkeleton } from "./bench";
import { LearnFrame } from "./learn-frame";

/** The panes at their sizes before their content is here. */
export function LearnSkeleton() {
  return (
    <>
      <Loading />
      <div className="h-12 border-b border-hair bg-surface lg:hidden" />
      <LearnFrame
        onTurn={null}
        outline={
          <div className="space-y-3 p-4">
            <Skeleton className="h-6 w-40 max-w-full" />
            <Skeleton className="h-40" />
          </div>
        }
        text={
          <div className="mx-auto min-h-dvh max-w-[72ch] px-4 py-8 sm:px-8">
            <Skeleton className="h-5 w-48" />
            <Skeleton className="mt-2 h-12 w-80 max-w-full" />
            <Skeleton className="mt-6 h-64" />
          </div>
        }
        bench={<BenchSkeleton />}
      />
    </>
  );
}
