import { Link, Navigate } from "@tanstack/react-router";
import { useMe } from "@/shared/api/me";
import { tHome } from "@/shared/i18n/home";
import { buttonClass } from "@/shared/ui/button";
import { GutterLine } from "@/shared/ui/gutter";
import { usePageTitle } from "@/shared/ui/page-head";
import { HeroFigure } from "./hero-figure";

/** The way in: what this is for a stranger; somebody who is logged in goes on to their dashboard. */
export function HomePage() {
  usePageTitle(tHome.page);
  return useMe() ? <Navigate to="/dashboard" replace /> : <Landing />;
}

function Landing() {
  return (
    <div className="mx-auto max-w-6xl px-4 py-12 sm:px-6 sm:py-20">
      <section className="grid items-center gap-12 lg:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]">
        <div>
          <h1 className="text-4xl sm:text-5xl">{tHome.heading}</h1>
          <p className="mt-5 max-w-[48ch] text-xl text-ink2">{tHome.lead}</p>
          <div className="mt-8 flex flex-wrap gap-3">
            <Link to="/signup" className={buttonClass("primary", "min-h-12 px-6")}>
              {tHome.start}
            </Link>
            <Link to="/courses" className={buttonClass("secondary", "min-h-12 px-6")}>
              {tHome.browse}
            </Link>
          </div>
        </div>
        <HeroFigure />
      </section>
      <section className="mt-20">
        <h2 className="mb-4 text-2xl">{tHome.how}</h2>
        <HowItGoes />
      </section>
    </div>
  );
}

function HowItGoes() {
  return (
    <ol className="overflow-hidden rounded-l border border-hair bg-surface">
      {tHome.steps.map((step, index) => (
        <li key={step.title} className="border-hair not-first:border-t">
          <GutterLine label={index + 1}>
            <div className="flex flex-wrap gap-x-6 gap-y-1 px-5 py-4 sm:px-6">
              <h3 className="w-24 text-xl">{step.title}</h3>
              <p className="min-w-64 flex-1 text-ink2">{step.text}</p>
            </div>
          </GutterLine>
        </li>
      ))}
    </ol>
  );
}
