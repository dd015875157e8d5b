import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { type Action, useOfferedActions } from "@/shared/actions/registry";
import { tPalette } from "@/shared/i18n/palette";
import { Dialog } from "@/shared/ui/dialog";
import { Icon } from "@/shared/ui/icon";
import { early, showOverlay } from "../overlays";
import { useAppActions } from "../use-app-actions";
import { Options } from "./options";
import { search } from "./search";
import { useDestinations } from "./use-destinations";

const close = () => showOverlay(null);

/** Everything that can be done and every place to go, found by typing: a combobox with a list of options. */
export default function Palette() {
  const [typed, setTyped] = useState("");
  // not while it is drawn, which may take several turns: from here on, and no earlier, the field has the letters
  useLayoutEffect(() => {
    const { letters } = early;
    early.letters = "";
    setTyped((known) => known + letters);
  }, []);
  const found = useFound(typed);
  const { current, move, point } = useCurrent(found.length, typed);
  const id = useId();
  const choose = (action: Action | undefined) => {
    if (!action || action.blocked) return;
    close();
    // once the dialog has given the focus back, so that the action may take it
    requestAnimationFrame(action.perform);
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") choose(found[current]);
    else if (!move(event.key)) return;
    event.preventDefault();
  };
  return (
    <Dialog label={tPalette.title} onClose={close} className="mt-[10dvh] mb-auto max-w-xl overflow-hidden">
      <div className="flex items-center gap-3 border-b border-hair px-4">
        <Icon name="search" />
        <input
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={found.length ? `${id}-${current}` : undefined}
          aria-autocomplete="list"
          aria-label={tPalette.placeholder}
          placeholder={tPalette.placeholder}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={pressed}
          autoComplete="off"
          spellCheck={false}
          className="h-14 min-w-0 flex-1 bg-transparent text-lg outline-none placeholder:text-ink2"
        />
      </div>
      <Options id={id} actions={found} current={current} onPoint={point} onChoose={choose} />
      <p role="status" className={found.length ? "sr-only" : "px-4 py-6 text-ink2"}>
        {found.length ? tPalette.results(found.length) : tPalette.nothing}
      </p>
    </Dialog>
  );
}

/** What fits, by section, in the order in which it is shown. */
function useFound(typed: string): Action[] {
  const [offered, places, everywhere] = [useOfferedActions(), useDestinations(), useAppActions()];
  return useMemo(() => {
    const all = [...offered, ...everywhere, ...places].filter(({ id }) => id !== "app.palette");
    return bySection(search(all.toSorted(byPlaceInList), typed));
  }, [offered, everywhere, places, typed]);
}

const SECTIONS = ["page", "go", "application"];

function byPlaceInList({ section: one = "page" }: Action, { section: other = "page" }: Action): number {
  return SECTIONS.indexOf(one) - SECTIONS.indexOf(other);
}

/** Sections stay together; the one that holds the best match comes first. */
function bySection(actions: Action[]): Action[] {
  const sections = Map.groupBy(actions, ({ section = "page" }) => section);
  return [...sections.values()].flat();
}

/** Which option is the current one; typing goes back to the first, arrows go round. */
function useCurrent(count: number, typed: string) {
  const [current, setCurrent] = useState(0);
  const last = useRef(typed);
  useEffect(() => {
    if (last.current !== typed) setCurrent(0);
    last.current = typed;
  }, [typed]);
  const at = Math.min(current, Math.max(0, count - 1));
  const move = (key: string): boolean => {
    const target = targetOf(key, at, count);
    if (target === null) return false;
    setCurrent(target);
    return true;
  };
  return { current: at, move, point: setCurrent };
}

function targetOf(key: string, at: number, count: number): number | null {
  if (!count) return null;
  if (key === "ArrowDown") return (at + 1) % count;
  if (key === "ArrowUp") return (at - 1 + count) % count;
  if (key === "PageDown") return Math.min(at + 8, count - 1);
  return key === "PageUp" ? Math.max(at - 8, 0) : null;
}
