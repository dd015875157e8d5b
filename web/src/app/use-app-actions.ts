import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Action } from "@/shared/actions/registry";
import { call } from "@/shared/api/client";
import { meQuery, useMe } from "@/shared/api/me";
import type { Me } from "@/shared/api/types";
import { chooseLocale, LOCALES, type Locale, pageLocale } from "@/shared/i18n/locale";
import { tPalette } from "@/shared/i18n/palette";
import { tApp } from "@/shared/i18n/shell";
import type { IconName } from "@/shared/ui/icon";
import { chooseTheme, THEMES, type Theme, useTheme } from "./theme";

/** What can be done on every page, beside what the page itself offers. */
export function useAppActions(): Action[] {
  const me = useMe();
  const theme = useTheme();
  const logOut = useLogOut();
  const places = usePlaces(me ?? null);
  return [...places, ...themeActions(theme), ...languageActions(), ...(me ? [logOut] : [])];
}

/** Ends the session and forgets what was fetched for it. */
export function useLogOut(): Action {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending } = useMutation({
    mutationFn: () => call("POST /auth/logout", {}),
    onSuccess: async () => {
      queryClient.setQueryData(meQuery.queryKey, null);
      await navigate({ to: "/" });
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== "me" });
    },
  });
  return {
    id: "app.log-out",
    label: tApp.logOut,
    icon: "leave",
    section: "application",
    blocked: isPending ? tApp.loading : null,
    perform: mutate,
  };
}

function usePlaces(me: Me | null): Action[] {
  const navigate = useNavigate();
  const go = (
    to: "/" | "/dashboard" | "/courses" | "/settings" | "/login" | "/signup" | "/admin/judges",
    icon: IconName,
    label: string,
  ) => ({
    id: `app.go${to}`,
    label,
    icon,
    section: "go" as const,
    perform: () => void navigate({ to }),
  });
  const own = me
    ? [go("/dashboard", "home", tApp.dashboard)]
    : [go("/", "home", tApp.start), go("/login", "person", tApp.logIn), go("/signup", "person", tApp.signUp)];
  const judges = me?.can.administer ? [go("/admin/judges", "auto", tPalette.judges)] : [];
  return [
    ...own,
    go("/courses", "book", tApp.courses),
    go("/settings", "settings", tApp.settings),
    ...judges,
  ];
}

const THEME_ICONS: Record<Theme, IconName> = { system: "auto", light: "sun", dark: "moon" };

function themeActions(current: Theme): Action[] {
  return THEMES.filter((theme) => theme !== current).map((theme) => ({
    id: `app.theme.${theme}`,
    label: `${tApp.theme}: ${tApp.themes[theme]}`,
    icon: THEME_ICONS[theme],
    section: "application",
    perform: () => chooseTheme(theme),
  }));
}

function languageActions(): Action[] {
  const others = Object.entries(LOCALES).filter(([locale]) => locale !== pageLocale());
  return others.map(([locale, name]) => ({
    id: `app.language.${locale}`,
    label: `${tApp.language}: ${name}`,
    icon: "language",
    section: "application",
    perform: () => chooseLocale(locale as Locale),
  }));
}
