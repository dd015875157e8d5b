import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { tHome } from "@/shared/i18n/home";
import { tApp } from "@/shared/i18n/shell";
import { buttonClass } from "@/shared/ui/button";
import { GutterLine } from "@/shared/ui/gutter";
import { LandingCourses } from "./landing-courses";
import { LandingTry } from "./landing-try";

/** What CodeHub is, for somebody who never saw it: they may use it before they read about it. */
export function Landing() {
  return (
    <div className="mx-auto max-w-7xl px-4 py-8 sm:px-6 sm:py-12">
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,9fr)_minmax(0,10fr)] lg:grid-rows-[auto_1fr]">
        <Hero />
        <Section
          title={tHome.try}
          lead={tHome.tryLead}
          className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1"
        >
          <LandingTry />
        </Section>
        <Section title={tHome.how} className="min-w-0">
          <Steps />
        </Section>
      </div>
      <Section title={tHome.keep} className="mt-16">
        <Promises />
      </Section>
      <Section title={tHome.courses} className="mt-16">
        <LandingCourses />
      </Section>
      <Join />
    </div>
  );
}

function Hero() {
  return (
    <div className="min-w-0">
      <h1 className="text-4xl xl:text-5xl">{tHome.heading}</h1>
      <p className="mt-4 max-w-[52ch] text-lg text-ink2 sm:text-xl">{tHome.lead}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        <Link to="/signup" className={buttonClass("primary", "min-h-12 px-6")}>
          {tHome.start}
        </Link>
        <Link to="/courses" className={buttonClass("secondary", "min-h-12 px-6")}>
          {tHome.browse}
        </Link>
      </div>
    </div>
  );
}

interface SectionProps {
  title: string;
  lead?: string;
  className: string;
  children: ReactNode;
}

function Section({ title, lead, className, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className}>
      <h2 id={id} className="text-2xl">
        {title}
      </h2>
      {lead ? <p className="mt-1 text-ink2">{lead}</p> : null}
      <div className="mt-3">{children}</div>
    </section>
  );
}

function Steps() {
  return (
    <ol className="overflow-hidden rounded-l border border-hair bg-surface">
      {tHome.steps.map(({ title, text }, index) => (
        <li key={title} className="border-hair not-first:border-t">
          <GutterLine label={index + 1}>
            <div className="flex flex-wrap items-baseline gap-x-4 px-4 py-3">
              <h3 className="w-24 text-lg">{title}</h3>
              <p className="min-w-56 flex-1 text-ink2">{text}</p>
            </div>
          </GutterLine>
        </li>
      ))}
    </ol>
  );
}

function Promises() {
  return (
    <ul className="grid gap-x-10 gap-y-6 md:grid-cols-3">
      {tHome.promises.map(({ title, text }) => (
        <li key={title} className="border-s-4 border-petrol ps-4">
          <h3 className="text-xl">{title}</h3>
          <p className="mt-1 text-ink2">{text}</p>
        </li>
      ))}
    </ul>
  );
}

function Join() {
  return (
    <section className="mt-16 flex flex-wrap items-center gap-x-8 gap-y-4 rounded-l border border-hair bg-surface p-6 sm:p-8">
      <div className="min-w-60 flex-1">
        <h2 className="text-2xl">{tHome.join}</h2>
        <p className="mt-1 text-ink2">{tHome.joinLead}</p>
      </div>
      <div className="flex flex-wrap gap-3">
        <Link to="/signup" className={buttonClass("primary")}>
          {tApp.signUp}
        </Link>
        <Link to="/login" className={buttonClass()}>
          {tApp.logIn}
        </Link>
      </div>
    </section>
  );
}
