import { useEffect, useRef } from "react";
import { KeyCaps } from "@/shared/actions/key-caps";
import type { Action } from "@/shared/actions/registry";
import { tPalette } from "@/shared/i18n/palette";
import { cx } from "@/shared/lib/cx";
import { Icon } from "@/shared/ui/icon";

interface Props {
  id: string;
  actions: Action[];
  current: number;
  onPoint: (index: number) => void;
  onChoose: (action: Action) => void;
}

/** The list under the palette's field, one group a section. */
export function Options({ id, actions, current, onPoint, onChoose }: Props) {
  const groups = Map.groupBy(
    actions.map((action, index) => ({ action, index })),
    ({ action: { section = "page" } }) => section,
  );
  return (
    <div
      role="listbox"
      id={`${id}-list`}
      aria-label={tPalette.title}
      className={cx("max-h-[60dvh] overflow-y-auto p-2", !actions.length && "hidden")}
    >
      {[...groups].map(([section, members]) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox has no element of its own
        <div key={section} role="group" aria-labelledby={`${id}-${section}`}>
          <p id={`${id}-${section}`} className="px-3 pt-2 pb-1 text-sm text-ink2">
            {tPalette.sections[section]}
          </p>
          {members.map(({ action, index }) => (
            <Option
              key={action.id}
              id={`${id}-${index}`}
              action={action}
              isCurrent={index === current}
              onPoint={() => onPoint(index)}
              onChoose={() => onChoose(action)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

interface OptionProps {
  id: string;
  action: Action;
  isCurrent: boolean;
  onPoint: () => void;
  onChoose: () => void;
}

function Option({ id, action, isCurrent, onPoint, onChoose }: OptionProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const { label, icon, keys, blocked } = action;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the focus and the keys
    // biome-ignore lint/a11y/useFocusableInteractive: options of a combobox are pointed at, never focused
    <div
      ref={row}
      id={id}
      role="option"
      aria-selected={isCurrent}
      aria-disabled={Boolean(blocked)}
      onPointerMove={onPoint}
      onClick={onChoose}
      className={cx(
        "flex min-h-11 cursor-pointer items-center gap-3 rounded-m px-3 py-1",
        isCurrent && "bg-petrol-soft text-petrol",
        blocked && "cursor-not-allowed text-ink2",
      )}
    >
      <span className="w-5">{icon ? <Icon name={icon} /> : null}</span>
      <span className="min-w-0 flex-1">
        {label}
        {blocked ? <span className="block text-sm">{blocked}</span> : null}
      </span>
      {keys ? <KeyCaps keys={keys} className="max-sm:hidden" /> : null}
    </div>
  );
}
