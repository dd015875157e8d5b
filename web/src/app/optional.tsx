import { CatchBoundary } from "@tanstack/react-router";
import type { ReactNode } from "react";

interface Props {
  /** A new name gives the part another chance. */
  name: string;
  children: ReactNode;
}

/** A part that the page can do without: where its code is missing nothing stands, and the banner says why. */
export function Optional({ name, children }: Props) {
  return (
    <CatchBoundary getResetKey={() => name} errorComponent={Nothing}>
      {children}
    </CatchBoundary>
  );
}

function Nothing() {
  return null;
}
