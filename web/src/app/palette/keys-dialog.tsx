import { KeyCaps } from "@/shared/actions/key-caps";
import { type Action, useOfferedActions } from "@/shared/actions/registry";
import { tActions } from "@/shared/i18n/actions";
import { tPalette } from "@/shared/i18n/palette";
import { Button } from "@/shared/ui/button";
import { Dialog } from "@/shared/ui/dialog";
import { showOverlay } from "../overlays";

const close = () => showOverlay(null);

/** Every key that does something now; the page says which by offering its actions. */
export default function KeysDialog() {
  const withKeys = useOfferedActions().filter(({ keys }) => keys !== undefined);
  const sections = Map.groupBy(withKeys, ({ section = "page" }) => section);
  return (
    <Dialog labelledBy="keys-title" onClose={close} className="max-w-xl p-6 sm:p-8">
      <h2 id="keys-title" className="text-2xl">
        {tActions.keys}
      </h2>
      <p className="mt-2 text-ink2">{tPalette.keysLead}</p>
      {[...sections].map(([section, actions]) => (
        <section key={section} className="mt-5">
          <h3 className="mb-1 text-lg">{tPalette.sections[section]}</h3>
          <KeyList actions={actions} />
        </section>
      ))}
      <Button className="mt-6" autoFocus onClick={close}>
        {tPalette.close}
      </Button>
    </Dialog>
  );
}

function KeyList({ actions }: { actions: Action[] }) {
  return (
    <dl className="divide-y divide-hair">
      {actions.map(({ id, label, keys = "" }) => (
        <div key={id} className="flex items-center justify-between gap-4 py-2">
          <dt>{label}</dt>
          <dd>
            <KeyCaps keys={keys} isRead />
          </dd>
        </div>
      ))}
    </dl>
  );
}
