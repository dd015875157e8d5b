/** What the server sends and takes, as its REST description names it. */

export type ItemStatus = "not_started" | "in_progress" | "completed";
export type Level = "beginner" | "intermediate" | "advanced" | "expert";

export interface Me {
  id: string;
  username: string;
  email: string;
  role: "student" | "instructor" | "admin";
  can: { author_courses: boolean; administer: boolean };
  stream: string;
  stream_cursor: number;
}

export interface Page<T> {
  items: T[];
  next_cursor: string | null;
}

export interface CourseCard {
  id: string;
  slug: string;
  title: string;
  summary: string;
  level: Level;
  language: string;
  lesson_count: number;
  exercise_count: number;
  duration_minutes: number;
  enrolled: boolean;
  percent: number | null;
}

export interface OutlineItem {
  id: string;
  type: "text" | "exercise";
  title: string;
  status: ItemStatus;
  exercise_id: string | null;
}

export interface OutlineLesson {
  id: string;
  slug: string;
  title: string;
  number: number;
  duration_minutes: number;
  status: ItemStatus;
  items: OutlineItem[];
}

export interface OutlineModule {
  id: string;
  slug: string;
  title: string;
  summary: string;
  lessons: OutlineLesson[];
}

export interface Progress {
  course_id: string;
  status: ItemStatus;
  percent: number;
  completed_items: number;
  total_items: number;
  resume: { lesson_slug: string; item_id: string | null } | null;
  stream_cursor: number;
}

export interface Course extends CourseCard {
  description_html: string;
  learn: string[];
  modules: OutlineModule[];
  progress: Progress | null;
  can: { enrol: boolean; learn: boolean };
}

export interface LessonLink {
  slug: string;
  title: string;
}

export interface TextItem {
  id: string;
  type: "text";
  html: string;
  status: ItemStatus;
}

export interface ExerciseItem {
  id: string;
  type: "exercise";
  title: string;
  exercise_id: string;
  status: ItemStatus;
}

export interface Lesson {
  id: string;
  slug: string;
  title: string;
  number: number;
  duration_minutes: number;
  course: { id: string; slug: string; title: string };
  module: { id: string; slug: string; title: string };
  items: (TextItem | ExerciseItem)[];
  previous: LessonLink | null;
  next: LessonLink | null;
}

export type SubmissionKind = "submit" | "run" | "input";
export type SubmissionState = "queued" | "judging" | "judged";
export type Verdict =
  | "accepted"
  | "wrong_answer"
  | "presentation_error"
  | "partial"
  | "time_limit"
  | "wall_limit"
  | "memory_limit"
  | "output_limit"
  | "runtime_error"
  | "compile_error"
  | "security_violation"
  | "judge_error";

export interface TestResult {
  index: number;
  name: string;
  visible: boolean;
  verdict: Verdict;
  time_ms: number | null;
  memory_kb: number | null;
  exit_code: number | null;
  signal: number | null;
  stdout: string | null;
  stdout_truncated: boolean;
  stderr: string | null;
  stderr_truncated: boolean;
  message: string | null;
}

export interface SubmissionSummary {
  id: string;
  exercise_id: string;
  kind: SubmissionKind;
  language: string;
  state: SubmissionState;
  verdict: Verdict | null;
  passed: number;
  total: number;
  time_ms: number | null;
  memory_kb: number | null;
  created_at: string;
}

export interface Submission extends SubmissionSummary {
  attempt: number;
  place: number | null;
  judged_at: string | null;
  compile_output: string | null;
  message: string | null;
  results: TestResult[];
  stream_cursor: number;
}

export interface VisibleTest {
  index: number;
  name: string;
  title: string | null;
  stdin: string | null;
  expected: string | null;
}

export interface Exercise {
  id: string;
  title: string;
  type: "stdin_stdout" | "unit_tests";
  difficulty: "easy" | "medium" | "hard";
  statement_html: string;
  languages: { id: string; name: string; version: string | null; starter: string }[];
  limits: { time_ms: number; memory_mb: number; source_kb: number };
  tests: VisibleTest[];
  hidden_tests: number;
  solved: boolean;
  can: { submit: boolean; own_input: boolean };
  latest: Submission | null;
  stream_cursor: number;
}

/** Every route that this application calls: what goes into its address and body, and what comes back. */
export interface Routes {
  "POST /auth/register": { body: { username: string; email: string; password: string }; answer: Me };
  "POST /auth/login": { body: { login: string; password: string }; answer: Me };
  "POST /auth/logout": { answer: undefined };
  "GET /auth/me": { answer: Me };
  "GET /courses": { query: { cursor?: string | undefined }; answer: Page<CourseCard> };
  "GET /courses/slug/{slug}": { path: { slug: string }; answer: Course };
  "POST /courses/{course_id}/enroll": { path: { course_id: string }; answer: Progress };
  "GET /courses/{course_id}/progress": { path: { course_id: string }; answer: Progress };
  "GET /courses/slug/{slug}/lessons/{lesson_slug}": {
    path: { slug: string; lesson_slug: string };
    answer: Lesson;
  };
  "POST /courses/{course_id}/lessons/{lesson_id}/complete": {
    path: { course_id: string; lesson_id: string };
    answer: Progress;
  };
  "PUT /courses/{course_id}/position": {
    path: { course_id: string };
    body: { lesson_id: string; item_id: string | null };
    answer: undefined;
  };
  "GET /exercises/{exercise_id}": { path: { exercise_id: string }; answer: Exercise };
  "POST /exercises/{exercise_id}/run": {
    path: { exercise_id: string };
    body: { language: string; source: string; stdin: string | null };
    answer: Submission;
  };
  "POST /exercises/{exercise_id}/submit": {
    path: { exercise_id: string };
    body: { language: string; source: string };
    answer: Submission;
  };
  "GET /submissions": {
    query: { exercise?: string | undefined; cursor?: string | undefined };
    answer: Page<SubmissionSummary>;
  };
  "GET /submissions/{submission_id}": { path: { submission_id: string }; answer: Submission };
  "GET /submissions/{submission_id}/source": {
    path: { submission_id: string };
    answer: { language: string; source: string };
  };
}
