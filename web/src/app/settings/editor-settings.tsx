import { useId } from "react";
import { tSettings } from "@/shared/i18n/settings";
import { number } from "@/shared/lib/format";
import {
  type EditorPreferences,
  FONT_SIZES,
  preferEditor,
  TAB_SIZES,
  usePreferences,
} from "@/shared/preferences";
import { Button } from "@/shared/ui/button";
import { Choice } from "@/shared/ui/choice";

const SAMPLE = 'def greet(name):\n\tif name:\n\t\tprint(f"Hello, {name}!")';

/** What the learner likes in the editor, with a sample of it. */
export function EditorSettings() {
  const { editor } = usePreferences();
  return (
    <>
      <FontSize size={editor.fontSize} />
      <Choice
        label={tSettings.tabSize}
        options={TAB_SIZES.map((value) => ({ value, label: number(value) }))}
        value={editor.tabSize}
        onChange={(tabSize) => preferEditor({ tabSize })}
        className="max-w-xs"
      />
      <Sample editor={editor} />
      <Switch
        label={tSettings.vim}
        hint={tSettings.vimHint}
        isOn={editor.vim}
        onChange={(vim) => preferEditor({ vim })}
      />
      <Switch
        label={tSettings.plain}
        hint={tSettings.plainHint}
        isOn={editor.plain}
        onChange={(plain) => preferEditor({ plain })}
      />
    </>
  );
}

function FontSize({ size }: { size: number }) {
  const { smallest, largest } = FONT_SIZES;
  return (
    <fieldset>
      <legend className="mb-1 font-semibold">{tSettings.fontSize}</legend>
      <div className="flex items-center gap-3">
        <Button aria-disabled={size <= smallest} onClick={() => preferEditor({ fontSize: size - 1 })}>
          {tSettings.smaller}
        </Button>
        <output className="min-w-20 text-center">{tSettings.pixels(size)}</output>
        <Button aria-disabled={size >= largest} onClick={() => preferEditor({ fontSize: size + 1 })}>
          {tSettings.larger}
        </Button>
      </div>
    </fieldset>
  );
}

function Sample({ editor: { fontSize, tabSize } }: { editor: EditorPreferences }) {
  return (
    <figure>
      <figcaption className="mb-1 text-sm text-ink2">{tSettings.preview}</figcaption>
      <pre
        dir="ltr"
        style={{ fontSize, tabSize }}
        className="rounded-m border border-hair bg-sunk p-4 leading-relaxed whitespace-pre-wrap"
      >
        {SAMPLE}
      </pre>
    </figure>
  );
}

interface SwitchProps {
  label: string;
  hint: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

function Switch({ label, hint, isOn, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-3">
      <input
        id={id}
        type="checkbox"
        checked={isOn}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.checked)}
        className="mt-1 size-5 flex-none accent-petrol"
      />
      <div>
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <p id={`${id}-hint`} className="text-ink2">
          {hint}
        </p>
      </div>
    </div>
  );
}
