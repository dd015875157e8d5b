import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { ActionButton } from "@/shared/actions/action-button";
import type { Action } from "@/shared/actions/registry";
import type { FilterChoices } from "@/shared/api/types";
import { tCatalogue } from "@/shared/i18n/courses";
import { tCourses } from "@/shared/i18n/learning";
import { cx } from "@/shared/lib/cx";
import { GutterLine } from "@/shared/ui/gutter";
import { ProblemBlock } from "@/shared/ui/problem-block";
import { coursesQuery } from "../api/courses";
import { CourseLines, CourseLinesSkeleton } from "../components/course-lines";
import { ShowMore } from "../components/show-more";
import { type CatalogueSearch, isNarrowed } from "./catalogue-search";
import { totalOf } from "./total";

interface Props {
  search: CatalogueSearch;
  choices: FilterChoices | undefined;
  /** There while something is left out. */
  clear: Action | undefined;
}

/** The courses that the search and the filters leave, with their number, or what to change to find some. */
export function FoundCourses({ search, choices, clear }: Props) {
  const found = useInfiniteQuery(coursesQuery(search));
  const list = useRef<HTMLOListElement>(null);
  const cards = found.data?.pages.flatMap((page) => page.items);
  const total = found.hasNextPage && choices ? totalOf(choices, search) : cards?.length;
  if (found.isError && !cards) return <ProblemBlock error={found.error} retry={() => found.refetch()} />;
  return (
    <section aria-label={tCourses.page} aria-busy={found.isPlaceholderData}>
      <div className="mb-3 flex min-h-10 flex-wrap items-center justify-between gap-x-4">
        <p role="status" className="text-ink2">
          {cards && total !== undefined ? countOf(cards.length, total) : null}
        </p>
        {clear && total !== 0 ? <ActionButton action={clear} look="quiet" /> : null}
      </div>
      <div className={cx(found.isPlaceholderData && "opacity-60")}>
        {cards ? null : <CourseLinesSkeleton />}
        {cards?.length ? <CourseLines cards={cards} heading="h2" list={list} /> : null}
        {cards?.length === 0 ? <NothingFound search={search} clear={clear} /> : null}
      </div>
      <ShowMore pages={found} list={list} />
    </section>
  );
}

function countOf(shown: number, total: number): string {
  return shown < total ? tCatalogue.shown(shown, total) : tCatalogue.found(shown);
}

/** Says what to change; where there is no course at all, who can add one. */
function NothingFound({ search, clear }: Pick<Props, "search" | "clear">) {
  const { search: words, sort: _, ...filters } = search;
  const advice = [
    words ? tCatalogue.fewerWords : "",
    isNarrowed(filters) ? tCatalogue.fewerFilters : "",
    isNarrowed(search) ? "" : tCourses.emptyLead,
  ];
  return (
    <GutterLine label="0" className="overflow-hidden rounded-l border border-hair bg-surface">
      <div className="p-5 sm:p-6">
        <h2 className="text-2xl">{titleOf(search)}</h2>
        <p className="mt-2 text-ink2">{advice.filter(Boolean).join(" ")}</p>
        {clear ? <ActionButton action={clear} look="primary" className="mt-4" /> : null}
      </div>
    </GutterLine>
  );
}

function titleOf(search: CatalogueSearch): string {
  if (!isNarrowed(search)) return tCourses.empty;
  return search.search ? tCatalogue.nothingFor(search.search) : tCatalogue.nothing;
}
