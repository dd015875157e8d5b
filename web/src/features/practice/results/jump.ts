import { createContext, useContext } from "react";
import type { Place } from "../submissions/diagnostics";

/** Leads into the editor of the workbench that stands around; null where there is none. */
export type Jump = ((place: Place) => void) | null;

export const JumpContext = createContext<Jump>(null);

export function useJump(): Jump {
  return useContext(JumpContext);
}
