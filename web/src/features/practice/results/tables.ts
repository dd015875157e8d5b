/** The answer to a query; without names of columns they do not count. */
export interface Table {
  columns: string[] | null;
  rows: (string | number | null)[][];
}

/** The table of the JSON text `{columns, rows}`; null where the text is none. */
export function tableOf(json: string | null): Table | null {
  try {
    const { columns, rows } = JSON.parse(json ?? "null") as Table;
    return Array.isArray(rows) ? { columns: columns ?? null, rows } : null;
  } catch {
    return null;
  }
}
