import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useRef } from "react";
import { useActions } from "@/shared/actions/registry";
import { tCatalogue } from "@/shared/i18n/courses";
import { tCourses } from "@/shared/i18n/learning";
import { usePageTitle } from "@/shared/ui/page-head";
import { filtersQuery } from "../api/courses";
import { CourseFilters } from "./course-filters";
import { FoundCourses } from "./found-courses";
import { OrderPicker } from "./order-picker";
import { SearchField } from "./search-field";
import { useCatalogueActions } from "./use-catalogue-actions";
import { useNarrow } from "./use-narrow";

const route = getRouteApi("/courses");

/** Every course there is; what the address says narrows them down. */
export function CataloguePage() {
  usePageTitle(tCourses.page);
  const search = route.useSearch();
  const narrow = useNarrow();
  const field = useRef<HTMLInputElement>(null);
  const choices = useQuery(filtersQuery(search));
  const [find, clear] = useCatalogueActions(search, field);
  useActions(clear ? [find, clear] : [find]);
  return (
    <div className="mx-auto max-w-6xl px-4 py-8 sm:px-6 sm:py-12">
      <h1 className="text-4xl">{tCourses.page}</h1>
      <p className="mt-2 mb-6 max-w-[60ch] text-lg text-ink2">{tCourses.lead}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-4 lg:grid-cols-[14rem_minmax(0,1fr)]">
        <div className="flex flex-wrap items-center gap-3 lg:col-start-2">
          <div className="min-w-60 flex-1">
            <SearchField
              field={field}
              value={search.search ?? ""}
              onSearch={(text) => narrow({ search: text }, true)}
            />
          </div>
          <OrderPicker search={search} onChange={(sort) => narrow({ sort })} />
        </div>
        <aside aria-label={tCatalogue.filters} className="lg:row-span-2 lg:row-start-1">
          <CourseFilters search={search} choices={choices.data} onChange={narrow} />
        </aside>
        <FoundCourses search={search} choices={choices.data} clear={clear} />
      </div>
    </div>
  );
}
