import { type ReactNode, useLayoutEffect, useRef } from "react";
import { cx } from "@/shared/lib/cx";

interface Props {
  /** The id of the heading that names the dialog, or the name itself. */
  labelledBy?: string;
  label?: string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}

/**
 * A modal dialog of the browser's own: the page behind it rests, Esc and a press beside it close it, and
 * the focus goes back to where it was.
 */
export function Dialog({ labelledBy, label, onClose, className, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  // a layout effect: it ends while the dialog is still in the page, and only then does the focus go back
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes as well; the press beside it is a convenience
    <dialog
      ref={dialog}
      aria-labelledby={labelledBy}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
      className={cx(
        "m-auto w-[calc(100%-2rem)] rounded-l border border-edge bg-surface text-ink backdrop:bg-scrim",
        className,
      )}
    >
      {children}
    </dialog>
  );
}
