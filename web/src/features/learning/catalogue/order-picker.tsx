import { tCatalogue } from "@/shared/i18n/courses";
import { type CatalogueSearch, ORDERS, type Order } from "./catalogue-search";

interface Props {
  search: CatalogueSearch;
  onChange: (sort: Order) => void;
}

/** In which order the courses come; the best match needs something to match. */
export function OrderPicker({ search, onChange }: Props) {
  const nameOf = (order: Order) =>
    order === "relevance" && !search.search ? tCatalogue.noSearch : tCatalogue.sorts[order];
  return (
    <label className="flex items-center gap-2">
      <span className="text-ink2">{tCatalogue.sort}</span>
      <select
        value={search.sort ?? "relevance"}
        onChange={(event) => onChange(event.target.value as Order)}
        className="h-12 rounded-m border border-edge bg-surface px-3"
      >
        {ORDERS.map((order) => (
          <option key={order} value={order}>
            {nameOf(order)}
          </option>
        ))}
      </select>
    </label>
  );
}
