import { tStorage } from "@/shared/i18n/desk";
import { Notice } from "@/shared/ui/notice";

/** The browser refused to keep what the learner wrote (storage full or closed): what of, and where it is now. */
export function StorageNotice({ of }: { of: keyof typeof tStorage }) {
  return <Notice tone={of === "saved" ? "info" : "warn"}>{tStorage[of]}</Notice>;
}
