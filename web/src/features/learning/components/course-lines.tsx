import { Link } from "@tanstack/react-router";
import type { RefObject } from "react";
import type { CourseCard } from "@/shared/api/types";
import { GutterLine, type GutterState } from "@/shared/ui/gutter";
import { Loading, Skeleton } from "@/shared/ui/skeleton";
import { CourseFacts } from "./course-facts";
import { ProgressBar } from "./progress-bar";

interface Props {
  cards: CourseCard[];
  /** Of the titles: one below the heading that the list stands under. */
  heading: "h2" | "h3";
  list?: RefObject<HTMLOListElement | null>;
}

/** Courses under each other, numbered, each with what one wants to know before one opens it. */
export function CourseLines({ cards, heading, list }: Props) {
  return (
    <ol ref={list} className="overflow-hidden rounded-l border border-hair bg-surface">
      {cards.map((card, index) => (
        <li key={card.id} className="border-hair not-first:border-t">
          <CourseLine card={card} number={index + 1} Heading={heading} />
        </li>
      ))}
    </ol>
  );
}

/** How the gutter shows a course: passed when it is done, begun for whoever is in it. */
export function courseState(card: CourseCard): GutterState {
  if (!card.enrolled) return "none";
  return card.percent === 100 ? "pass" : "part";
}

interface LineProps {
  card: CourseCard;
  number: number;
  Heading: Props["heading"];
}

function CourseLine({ card, number, Heading }: LineProps) {
  return (
    <GutterLine label={number} state={courseState(card)}>
      <article className="relative p-5 hover:bg-petrol-soft sm:p-6">
        <Heading className="text-2xl" lang={card.language} dir="auto">
          <Link to="/courses/$slug" params={{ slug: card.slug }} className="after:absolute after:inset-0">
            {card.title}
          </Link>
        </Heading>
        <p className="mt-1 mb-3 max-w-[65ch] text-ink2" lang={card.language} dir="auto">
          {card.summary}
        </p>
        <CourseFacts course={card} />
        {card.enrolled ? (
          <div className="mt-4 max-w-md">
            <ProgressBar percent={card.percent ?? 0} label={card.title} />
          </div>
        ) : null}
      </article>
    </GutterLine>
  );
}

export function CourseLinesSkeleton() {
  return (
    <div className="overflow-hidden rounded-l border border-hair bg-surface">
      <Loading />
      {[1, 2, 3].map((number) => (
        <GutterLine key={number} label={number} className="border-hair not-first:border-t">
          <div className="h-[12.5rem] p-5 sm:h-[9.25rem] sm:p-6">
            <Skeleton className="h-7 w-64 max-w-full" />
            <Skeleton className="mt-2 h-6 w-full max-w-lg" />
            <Skeleton className="mt-3 h-5 w-72 max-w-full" />
          </div>
        </GutterLine>
      ))}
    </div>
  );
}
