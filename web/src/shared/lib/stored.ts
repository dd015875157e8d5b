import { read, remove, write } from "./storage";

/** One value that the browser keeps, the same in every tab. */
export interface Stored<Value> {
  get(): Value;
  /** Keeps a value; one that cannot be kept (storage full or closed) still counts until the page is left. */
  set(value: Value): void;
  /** Calls `changed` after each change, also in another tab. Returns the undo. */
  watch(changed: () => void): () => void;
}

/**
 * Makes a value that is kept under `key` as JSON.
 *
 * @param accept turns whatever was stored into a value: it may be from an older version, or nonsense.
 */
export function stored<Value>(key: string, accept: (given: unknown) => Value): Stored<Value> {
  const watchers = new Set<() => void>();
  let value = accept(parsed(read(key)));
  const tell = () => {
    for (const watcher of watchers) watcher();
  };
  window.addEventListener("storage", (event) => {
    if (event.key !== key && event.key !== null) return;
    value = accept(parsed(read(key)));
    tell();
  });
  return {
    get: () => value,
    set: (next) => {
      value = next;
      if (!write(key, JSON.stringify(next))) remove(key);
      tell();
    },
    watch: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
  };
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
