import { cx } from "@/shared/lib/cx";
import { Loading, Skeleton } from "@/shared/ui/skeleton";

/** The bench before its code is there, at its size: task, editor, button, tests. */
export function BenchSkeleton({ withTabs = false }: { withTabs?: boolean }) {
  return (
    <div
      className={cx("h-[43rem] overflow-hidden rounded-l border border-hair bg-surface", withTabs && "mt-14")}
    >
      <Loading />
      <Skeleton className="m-4 h-48" />
      <Skeleton className="m-4 h-56" />
      <Skeleton className="m-4 ms-auto h-10 w-36" />
      <Skeleton className="m-4 h-28" />
    </div>
  );
}
