import { Link } from "@tanstack/react-router";
import { KeyCaps } from "@/shared/actions/key-caps";
import { ariaKeys } from "@/shared/actions/keys";
import type { Action } from "@/shared/actions/registry";
import type { Me } from "@/shared/api/types";
import { tPalette } from "@/shared/i18n/palette";
import { tApp } from "@/shared/i18n/shell";
import { Icon, type IconName } from "@/shared/ui/icon";
import { keysAction } from "../overlay-actions";
import { LanguageChoice, ThemeChoice } from "../settings/choices";
import { useLogOut } from "../use-app-actions";

const LINE =
  "flex min-h-10 w-full items-center gap-3 rounded-m px-2 text-start font-semibold hover:bg-sunk pointer-coarse:min-h-11";

interface Props {
  me: Me | null;
  /** Closes the panel. */
  onDone: () => void;
}

export default function MenuPanel({ me, onDone }: Props) {
  const logOut = useLogOut();
  return (
    <>
      {me ? <Who me={me} /> : null}
      <nav aria-label={tApp.menu} onClickCapture={onDone} className="mb-3 border-b border-hair pb-3">
        {me ? <Destination to="/dashboard" icon="home" label={tApp.dashboard} /> : null}
        {me ? null : <Destination to="/signup" icon="person" label={tApp.signUp} />}
        <Destination to="/settings" icon="settings" label={tApp.settings} />
        {me?.can.administer ? <Destination to="/admin/judges" icon="auto" label={tPalette.judges} /> : null}
        <Line action={keysAction()} />
      </nav>
      <ThemeChoice />
      <LanguageChoice className="mt-3" />
      {me ? (
        <div className="mt-3 border-t border-hair pt-3">
          <Line action={logOut} />
        </div>
      ) : null}
    </>
  );
}

function Who({ me }: { me: Me }) {
  return (
    <div className="mb-3 border-b border-hair px-2 pb-3">
      <p className="text-sm text-ink2">{tApp.signedInAs}</p>
      <p className="truncate font-semibold">{me.username}</p>
      <p className="truncate text-sm text-ink2">{me.email}</p>
    </div>
  );
}

function Destination({
  to,
  icon,
  label,
}: {
  to: "/dashboard" | "/settings" | "/signup" | "/admin/judges";
  icon: IconName;
  label: string;
}) {
  return (
    <Link to={to} className={LINE}>
      <Icon name={icon} />
      {label}
    </Link>
  );
}

function Line({ action: { label, icon, keys, blocked, perform } }: { action: Action }) {
  return (
    <button
      type="button"
      className={LINE}
      disabled={Boolean(blocked)}
      {...(keys ? { "aria-keyshortcuts": ariaKeys(keys) } : {})}
      onClick={perform}
    >
      {icon ? <Icon name={icon} /> : null}
      <span className="flex-1">{label}</span>
      {keys ? <KeyCaps keys={keys} className="text-ink2" /> : null}
    </button>
  );
}
