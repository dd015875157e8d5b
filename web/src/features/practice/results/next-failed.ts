/** Opens the next failed test after the one that has the focus, else the first, and takes the focus there. */
export function showNextFailed(): void {
  const rows = [...document.querySelectorAll<HTMLDetailsElement>("[data-failed] details")];
  const here = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[(here + 1) % rows.length];
  if (!next) return;
  next.open = true;
  next.querySelector("summary")?.focus();
}
