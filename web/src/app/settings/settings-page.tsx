import type { ReactNode } from "react";
import { tSettings } from "@/shared/i18n/settings";
import { usePageTitle } from "@/shared/ui/page-head";
import { LanguageChoice, ThemeChoice } from "./choices";
import { EditorSettings } from "./editor-settings";

/** `/settings`: how this browser shows CodeHub; nobody needs an account for that. */
export function SettingsPage() {
  usePageTitle(tSettings.page);
  return (
    <div className="mx-auto max-w-3xl px-4 py-10 sm:px-6 sm:py-14">
      <h1 className="text-4xl">{tSettings.page}</h1>
      <p className="mt-3 mb-8 text-lg text-ink2">{tSettings.lead}</p>
      <Section title={tSettings.appearance}>
        <ThemeChoice />
        <LanguageChoice />
      </Section>
      <Section title={tSettings.editor}>
        <EditorSettings />
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mb-6 rounded-l border border-hair bg-surface p-5 sm:p-6">
      <h2 className="mb-4 text-2xl">{title}</h2>
      <div className="space-y-6">{children}</div>
    </section>
  );
}
