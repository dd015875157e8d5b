import { chooseLocale, LOCALES, type Locale, pageLocale } from "@/shared/i18n/locale";
import { tApp } from "@/shared/i18n/shell";
import { Choice } from "@/shared/ui/choice";
import { chooseTheme, THEMES, useTheme } from "../theme";

interface Props {
  className?: string;
}

/** Light, dark, or as the system; used by the menu and the settings. */
export function ThemeChoice(props: Props) {
  const options = THEMES.map((value) => ({ value, label: tApp.themes[value] }));
  return <Choice {...props} label={tApp.theme} options={options} value={useTheme()} onChange={chooseTheme} />;
}

/** The languages by their own names; another one loads the page anew. */
export function LanguageChoice(props: Props) {
  const options = Object.entries(LOCALES).map(([value, label]) => ({ value: value as Locale, label }));
  return (
    <Choice
      {...props}
      label={tApp.language}
      options={options}
      value={pageLocale() as Locale}
      onChange={chooseLocale}
    />
  );
}
