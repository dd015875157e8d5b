import { type ComponentType, type ReactNode, useEffect, useState } from "react";

type LateProps<Props> = Props & {
  /** What is drawn until the code is here, at the same size; nothing where nobody waits for it. */
  standIn?: ReactNode;
};

/**
 * Makes a part of the page whose code comes late; `load` is asked for it when the part is drawn.
 *
 * It is there in the moment its code is. What is under a `Suspense` isn't: React draws nothing in the place of a
 * stand-in within 300 ms of the last one, and an editor in a workbench would wait for that twice.
 */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let known: ComponentType<Props> | null = null;
  return function Late({ standIn = null, ...props }: LateProps<Props>) {
    const [{ part: Part, failure }, setFound] = useState<Found<Props>>({ part: known, failure: null });
    const isMissing = Part === null;
    useEffect(() => {
      if (!isMissing) return;
      let isGone = false;
      const show = (found: Found<Props>) => {
        known = found.part ?? known;
        if (!isGone) setFound(found);
      };
      load().then(
        (part) => show({ part, failure: null }),
        (cause) => show({ part: null, failure: { cause } }),
      );
      return () => {
        isGone = true;
      };
    }, [isMissing]);
    if (failure) throw failure.cause;
    return Part ? <Part {...(props as unknown as Props)} /> : standIn;
  };
}

interface Found<Props> {
  part: ComponentType<Props> | null;
  failure: { cause: unknown } | null;
}
