const PANES = "grid grid-cols-[minmax(0,1fr)] lg:h-[calc(100dvh-var(--header))] lg:overflow-hidden";

/** Outline, text and workbench side by side; a lesson without exercises leaves the last one out. */
export const LEARN_GRID = {
  workbench: `${PANES} lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)] xl:grid-cols-[15rem_minmax(0,1fr)_minmax(0,1.1fr)]`,
  text: `${PANES} xl:grid-cols-[15rem_minmax(0,1fr)]`,
};
