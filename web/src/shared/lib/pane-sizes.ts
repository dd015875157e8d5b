import { useSyncExternalStore } from "react";
import { stored } from "./stored";

/** How large the panes of this device are, by their name; in the unit of whoever named them. */
type PaneSizes = Readonly<Record<string, number>>;

const sizes = stored<PaneSizes>("codehub.panes", (given) => {
  const entries = Object.entries((given ?? {}) as PaneSizes);
  return Object.fromEntries(entries.filter(([, size]) => Number.isFinite(size)));
});

/** The kept size of a pane, undefined while nobody has changed it. */
export function usePaneSize(name: string): number | undefined {
  return useSyncExternalStore(sizes.watch, sizes.get)[name];
}

/** Keeps the size of a pane on this device; null: the usual one again. */
export function keepPaneSize(name: string, size: number | null): void {
  const { [name]: _, ...others } = sizes.get();
  sizes.set(size === null ? others : { ...others, [name]: size });
}
