import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { LEARN_GRID } from "./learn-grid";

/** The three panes before their content is here. */
export function LearnSkeleton() {
  return (
    <div className={LEARN_GRID.workbench}>
      <Loading />
      <div className="space-y-3 border-e border-hair p-4 max-xl:hidden">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-40" />
      </div>
      <div className="p-8">
        <Skeleton className="h-5 w-48" />
        <Skeleton className="mt-2 h-12 w-80 max-w-full" />
        <Skeleton className="mt-6 h-64" />
      </div>
      <div className="border-s border-hair p-4 max-lg:hidden">
        <Skeleton className="h-full min-h-96" />
      </div>
    </div>
  );
}
