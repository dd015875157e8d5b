import { useId, useState } from "react";
import { useMe } from "@/shared/api/me";
import type { CourseCard, FilterChoices } from "@/shared/api/types";
import { tCatalogue } from "@/shared/i18n/courses";
import { tCourses } from "@/shared/i18n/learning";
import { cx } from "@/shared/lib/cx";
import { languageName } from "@/shared/lib/format";
import { Button } from "@/shared/ui/button";
import { Icon } from "@/shared/ui/icon";
import { codeLanguageName } from "../components/course-facts";
import type { CatalogueSearch } from "./catalogue-search";
import { FilterGroup } from "./filter-group";

interface Props {
  search: CatalogueSearch;
  choices: FilterChoices | undefined;
  onChange: (change: CatalogueSearch) => void;
}

/** What narrows the catalogue down; below the width for two columns it opens on request. */
export function CourseFilters(props: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { level, language, code, enrolled } = props.search;
  const count = [level, language, code, enrolled].filter(Boolean).length;
  return (
    <>
      <Button
        className="lg:hidden"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="settings" size={16} />
        {count ? tCatalogue.filtersOn(count) : tCatalogue.filters}
      </Button>
      <div id={id} className={cx("grid gap-6 max-lg:mt-4 max-lg:grid-cols-2", !isOpen && "max-lg:hidden")}>
        <Groups {...props} />
      </div>
    </>
  );
}

function Groups({ search, choices, onChange }: Props) {
  const me = useMe();
  return (
    <>
      <FilterGroup
        title={tCatalogue.code}
        choices={choices?.code_languages}
        value={search.code}
        nameOf={codeLanguageName}
        onChange={(code) => onChange({ code })}
      />
      <FilterGroup
        title={tCatalogue.level}
        choices={choices?.levels}
        value={search.level}
        nameOf={(level) => tCourses.level[level as CourseCard["level"]]}
        onChange={(level) => onChange({ level: level as CatalogueSearch["level"] })}
      />
      <FilterGroup
        title={tCatalogue.language}
        choices={choices?.languages}
        value={search.language}
        nameOf={languageName}
        onChange={(language) => onChange({ language })}
      />
      {me || search.enrolled ? (
        <label className="flex min-h-8 cursor-pointer items-start gap-2.5 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={search.enrolled ?? false}
            onChange={(event) => onChange({ enrolled: event.target.checked || undefined })}
            className="mt-1 size-4 flex-none accent-petrol"
          />
          {tCatalogue.enrolled}
        </label>
      ) : null}
    </>
  );
}
