import { type RefObject, useEffect, useRef } from "react";
import { tCatalogue } from "@/shared/i18n/courses";
import { tCourses } from "@/shared/i18n/learning";
import { Button } from "@/shared/ui/button";
import { ProblemBlock } from "@/shared/ui/problem-block";

interface Props {
  /** The list as it is fetched, page by page. */
  pages: {
    hasNextPage: boolean;
    isFetchingNextPage: boolean;
    isFetchNextPageError: boolean;
    error: Error | null;
    fetchNextPage: () => unknown;
  };
  list: RefObject<HTMLElement | null>;
}

/** The next page of a list. The button keeps the focus; with the last page it goes to the first new entry. */
export function ShowMore({ pages, list }: Props) {
  const { hasNextPage, isFetchingNextPage } = pages;
  const firstNew = useRef<number | null>(null);
  useEffect(() => {
    if (hasNextPage || firstNew.current === null) return;
    list.current?.children[firstNew.current]?.querySelector("a")?.focus();
    firstNew.current = null;
  }, [hasNextPage, list]);
  const fetchMore = () => {
    if (isFetchingNextPage) return;
    firstNew.current = list.current?.children.length ?? null;
    pages.fetchNextPage();
  };
  if (pages.isFetchNextPageError) return <ProblemBlock error={pages.error} retry={fetchMore} />;
  if (!hasNextPage) return null;
  return (
    <Button className="mt-4" aria-disabled={isFetchingNextPage} onClick={fetchMore}>
      {isFetchingNextPage ? tCatalogue.loadingMore : tCourses.more}
    </Button>
  );
}
