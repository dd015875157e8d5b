import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { showcaseQuery } from "@/features/learning/api/courses";
import { CoursePage } from "@/features/learning/course/course-page";
import { tCoursePage } from "@/shared/i18n/courses";
import { TryOut } from "../try-out/try-out";

const route = getRouteApi("/courses/$slug");

/** `/courses/:slug`: the course, with exercises of it to try for whoever is not enrolled. */
export function CourseRoute() {
  const { slug } = route.useParams();
  return <CoursePage slug={slug} previews={<Previews slug={slug} />} />;
}

function Previews({ slug }: { slug: string }) {
  const showcase = useQuery(showcaseQuery);
  const previews = showcase.data?.filter(({ course }) => course.slug === slug);
  // a course can be looked at without them
  if (!previews?.length) return null;
  return (
    <section aria-labelledby="previews" className="mt-12">
      <h2 id="previews" className="text-2xl">
        {tCoursePage.previews}
      </h2>
      <p className="mt-1 mb-4 text-ink2">{tCoursePage.previewsLead}</p>
      <TryOut exercises={previews} />
    </section>
  );
}
