import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { noteServerTime } from "./clock";
import { ago, kilobytes, milliseconds, minutes, number, percent } from "./format";

const NOW = "2026-11-20T12:00:00Z";

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(NOW) });
});

afterEach(() => {
  noteServerTime(new Date().toUTCString());
  vi.useRealTimers();
  document.documentElement.lang = "";
});

describe("in English", () => {
  test.each([
    [milliseconds(31.4), "31 ms"],
    [milliseconds(1_440), "1.4 s"],
    [milliseconds(2_000), "2 s"],
    [kilobytes(512), "512 kB"],
    [kilobytes(9_728), "9.5 MB"],
    [kilobytes(64 * 1024), "64 MB"],
    [minutes(25), "25 min"],
    [minutes(130), "2 h 10 min"],
    [minutes(120), "2 h"],
    [minutes(0), "0 min"],
    [minutes(59.7), "1 h"],
    [number(1234.5), "1,234.5"],
    [percent(75), "75%"],
  ])("%s is %s", (said, wanted) => {
    expect(said.replaceAll("\u00a0", " ")).toBe(wanted);
  });

  test("a variety of it writes no plural of a short unit", () => {
    vi.stubGlobal("navigator", { languages: ["en-GB"] });
    expect(minutes(611).replaceAll("\u00a0", " ")).toBe("10 h 11 min");
    vi.unstubAllGlobals();
  });
});

test("in German", () => {
  document.documentElement.lang = "de";
  const said = [
    minutes(130),
    milliseconds(1_440),
    kilobytes(9_728),
    number(1234.5),
    percent(75),
    ago("2026-11-20T11:57:00Z"),
  ];
  expect(said.map((text) => text.replace(/\u00a0/g, " "))).toEqual([
    "2 h, 10 Min.",
    "1,4 Sek.",
    "9,5 MB",
    "1.234,5",
    "75 %",
    "vor 3 Minuten",
  ]);
});

describe("how long ago", () => {
  test.each([
    ["2026-11-20T12:00:00Z", "now"],
    ["2026-11-20T11:59:18Z", "42 seconds ago"],
    ["2026-11-20T11:57:00Z", "3 minutes ago"],
    ["2026-11-20T07:00:00Z", "5 hours ago"],
    ["2026-11-19T07:00:00Z", "yesterday"],
    ["2026-08-01T07:00:00Z", "Aug 1, 2026"],
    ["2026-11-20T12:00:09Z", "now"],
  ])("%s is %s", (iso, wanted) => {
    expect(ago(iso)).toBe(wanted);
  });

  test.each([86_400_000, -86_400_000])("is right when the browser's clock is %d ms off", (wrong) => {
    noteServerTime(new Date(NOW).toUTCString());
    vi.setSystemTime(new Date(Date.parse(NOW) + wrong));
    noteServerTime(new Date(NOW).toUTCString());
    expect(ago("2026-11-20T11:57:00Z")).toBe("3 minutes ago");
  });

  test("a second that the header rounds away is no difference, and nonsense is none", () => {
    noteServerTime("Fri, 20 Nov 2026 11:59:59 GMT");
    noteServerTime("yesterday");
    noteServerTime(null);
    expect(ago("2026-11-20T11:59:55Z")).toBe("5 seconds ago");
  });
});
