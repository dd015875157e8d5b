import { tTable } from "@/shared/i18n/details";
import { Caption } from "./program-text";
import type { Table } from "./tables";

/** The rows that a query should have given. */
export function TableView({ title, table }: { title: string; table: Table }) {
  const { columns, rows } = table;
  return (
    <div>
      <Caption>{title}</Caption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with the keyboard */}
      <div tabIndex={0} className="max-h-96 w-fit max-w-full overflow-auto rounded-s border border-hair">
        <table aria-label={title} className="border-collapse font-mono text-sm">
          {columns ? (
            <thead className="bg-sunk">
              <tr>
                {columns.map((name, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <th key={place} scope="col" className="px-3 py-1 text-start">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
          ) : null}
          <tbody>
            {rows.map((row, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={number} className="border-hair not-first:border-t">
                {row.map((value, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a value is its place
                  <td key={place} className="px-3 py-1 whitespace-pre-wrap">
                    {value ?? <em className="text-ink2">{tTable.missing}</em>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length ? null : <p className="mt-1 text-sm text-ink2">{tTable.noRows}</p>}
      {columns ? null : <p className="mt-1 text-sm text-ink2">{tTable.anyColumns}</p>}
    </div>
  );
}
