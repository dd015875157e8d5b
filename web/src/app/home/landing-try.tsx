import { useQuery } from "@tanstack/react-query";
import { showcaseQuery } from "@/features/learning/api/courses";
import { tHome } from "@/shared/i18n/home";
import { GutterLine } from "@/shared/ui/gutter";
import { ProblemBlock } from "@/shared/ui/problem-block";
import { TryOut } from "../try-out/try-out";
import { BenchSkeleton } from "../try-out/try-out-skeleton";

/** The exercises that anybody may try; where there is none the page says so. */
export function LandingTry() {
  const showcase = useQuery(showcaseQuery);
  if (showcase.isError && !showcase.data) {
    return <ProblemBlock error={showcase.error} retry={() => showcase.refetch()} />;
  }
  if (!showcase.data) return <BenchSkeleton withTabs />;
  return showcase.data.length ? <TryOut exercises={showcase.data} /> : <NothingToTry />;
}

function NothingToTry() {
  return (
    <GutterLine label="0" className="overflow-hidden rounded-l border border-hair bg-surface">
      <div className="p-5 sm:p-6">
        <h3 className="text-xl">{tHome.noTry}</h3>
        <p className="mt-1 text-ink2">{tHome.noTryLead}</p>
      </div>
    </GutterLine>
  );
}
