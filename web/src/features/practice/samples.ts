import type { Exercise, Me, Submission, TestResult } from "@/shared/api/types";

/** Things as the server sends them, for tests. */

export const me: Me = {
  id: "u1",
  username: "ada",
  email: "ada@example.org",
  role: "student",
  can: { author_courses: false, administer: false },
  stream: "user:u1",
  stream_cursor: 4,
};

export function testResult(index: number, change: Partial<TestResult> = {}): TestResult {
  return {
    index,
    name: `test ${index}`,
    visible: index <= 2,
    verdict: "accepted",
    time_ms: 12,
    memory_kb: 9_000,
    exit_code: 0,
    signal: null,
    stdout: index <= 2 ? "5\n" : null,
    stdout_truncated: false,
    stderr: index <= 2 ? "" : null,
    stderr_truncated: false,
    returned: null,
    message: "",
    points: null,
    transcript: null,
    ...change,
  };
}

export function submission(change: Partial<Submission> = {}): Submission {
  return {
    id: "s1",
    exercise_id: "e1",
    exercise_title: "Sum of two",
    kind: "submit",
    language: "python",
    state: "queued",
    verdict: null,
    passed: 0,
    total: 0,
    time_ms: null,
    memory_kb: null,
    points: null,
    max_points: null,
    created_at: "2026-11-20T10:00:00Z",
    attempt: 0,
    place: 0,
    estimate_ms: null,
    waited_ms: 0,
    cases: null,
    judged_at: null,
    compile_output: "",
    message: "",
    groups: [],
    first_failed: null,
    results: [],
    stream_cursor: 10,
    ...change,
  };
}

export function exercise(change: Partial<Exercise> = {}): Exercise {
  return {
    id: "e1",
    title: "Sum of two",
    type: "stdin_stdout",
    difficulty: "easy",
    statement_html: "<p>Add two numbers.</p>",
    function: null,
    hints: { total: 0, opened: [] },
    languages: [{ id: "python", name: "Python", version: "3.11", starter: "print()\n", draft: null }],
    limits: { time_ms: 2_000, memory_mb: 256, source_kb: 64 },
    tests: [
      {
        index: 1,
        name: "small",
        title: "Small numbers",
        stdin: "2 3\n",
        arguments: null,
        expected: "5\n",
        query: null,
      },
      {
        index: 2,
        name: "zero",
        title: "Zero",
        stdin: "0 5\n",
        arguments: null,
        expected: "5\n",
        query: null,
      },
    ],
    hidden_tests: 1,
    groups: [],
    max_points: null,
    solved: false,
    can: { submit: true, own_input: true, try_out: false },
    latest: null,
    stream_cursor: 10,
    ...change,
  };
}
