import { Link } from "@tanstack/react-router";
import { tApp, tErrors } from "@/shared/i18n/shell";
import { buttonClass } from "./button";
import { usePageTitle } from "./page-head";
import { StatePage } from "./state-page";

/** For an address that no page has, and for one whose course or lesson is not there. */
export function NotFoundPage() {
  usePageTitle(tErrors.notFound);
  return (
    <StatePage title={tErrors.notFound} lead={tErrors.notFoundLead} label="404">
      <Link to="/" className={buttonClass("primary")}>
        {tErrors.home}
      </Link>
      <Link to="/courses" className={buttonClass()}>
        {tApp.courses}
      </Link>
    </StatePage>
  );
}
