import { Loading, Skeleton } from "@/shared/ui/skeleton";

/** Stands where a panel of results will be. */
export function PanelSkeleton() {
  return (
    <div className="space-y-3 p-4">
      <Loading />
      <Skeleton className="h-8" />
      <Skeleton className="h-8" />
    </div>
  );
}
