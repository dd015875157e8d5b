import { act, renderHook } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { fakeServer } from "@/shared/api/fake-server";
import type { Draft, Exercise } from "@/shared/api/types";
import { exercise, me } from "../samples";
import { useCode } from "./use-code";

const draft = (language: string, source: string, day: number): Draft => ({
  language,
  source,
  version: 1,
  updated_at: `2026-11-${day}T10:00:00Z`,
});

function offering(drafts: Draft[] = [], id = "e1"): Exercise {
  const language = (name: string, version: string | null) => ({
    id: name,
    name,
    version,
    starter: `${name} starter`,
    draft: drafts.find((known) => known.language === name) ?? null,
  });
  return exercise({
    id,
    languages: [language("python", "3.11"), language("cpp", "12.2"), language("javascript", null)],
  });
}

beforeEach(() => {
  fakeServer({});
});

const open = (given: Exercise) => renderHook(() => useCode(given, me)).result;

test("each language has its own text, and comes back with it", () => {
  const code = open(offering());
  act(() => code.current.edit("mine in Python"));
  act(() => code.current.choose("cpp"));
  expect(code.current.initial).toBe("cpp starter");
  act(() => code.current.edit("mine in C++"));
  act(() => code.current.choose("python"));
  expect(code.current.current()).toBe("mine in Python");
  act(() => code.current.choose("cpp"));
  expect(code.current.current()).toBe("mine in C++");
});

test("the choice stays with its exercise, and leads the way in others", () => {
  const first = open(offering());
  act(() => first.current.choose("cpp"));
  expect(open(offering([], "e2")).current.language?.id).toBe("cpp");
  const second = open(offering([], "e2"));
  act(() => second.current.choose("javascript"));
  expect(open(offering([], "e1")).current.language?.id).toBe("cpp");
});

test("on a new device one goes on in the language of the newest draft", () => {
  const code = open(offering([draft("python", "old", 18), draft("cpp", "new", 19)]));
  expect(code.current.language?.id).toBe("cpp");
  expect(code.current.initial).toBe("new");
});

test("another learner on the same device begins with the starter", () => {
  const mine = open(offering());
  act(() => mine.current.edit("mine"));
  const given = offering();
  const { result } = renderHook(() => useCode(given, { ...me, id: "u2" }));
  expect(result.current.initial).toBe("python starter");
});

test("an editor that opens later gets the text that was put there meanwhile", () => {
  const code = open(offering());
  act(() => code.current.replace("from the history"));
  expect(code.current.initial).toBe("from the history");
  expect(code.current.draft.earlier).toBe("python starter");
});
