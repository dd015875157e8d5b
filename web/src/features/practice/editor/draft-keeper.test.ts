import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiProblem } from "@/shared/api/problem";
import type { Draft } from "@/shared/api/types";
import { DraftKeeper, type DraftNews } from "./draft-keeper";
import type { LocalDraft } from "./drafts";

const STARTER = "print()\n";

/** The server's side of one draft, with the same rule: only on top of the newest version. */
class Server {
  draft: Draft | null = null;
  isDown = false;
  /** Takes what is sent, but the answer is lost. */
  losesAnswers = false;
  calls = 0;

  save(source: string): Draft {
    const version = (this.draft?.version ?? 0) + 1;
    this.draft = { language: "python", source, version, updated_at: "2026-11-20T10:00:00Z" };
    return this.draft;
  }

  async send(source: string, version: number | null): Promise<Draft> {
    this.calls += 1;
    if (this.isDown) throw new ApiProblem(0, { code: "network" });
    if (version !== (this.draft?.version ?? null)) {
      throw new ApiProblem(409, { code: "draft_conflict", current: this.draft });
    }
    const saved = this.save(source);
    if (this.losesAnswers) throw new ApiProblem(0, { code: "timeout" });
    return saved;
  }
}

/** One browser: its storage, and the tabs that are open on the exercise. */
class Browser {
  local: LocalDraft | null = null;
  isFull = false;
  readonly #server: Server;
  readonly #tabs: DraftKeeper[] = [];

  constructor(server: Server) {
    this.#server = server;
  }

  open() {
    const shown: string[] = [];
    let self: DraftKeeper | null = null;
    const keeper = new DraftKeeper(STARTER, this.local, this.#server.draft, {
      keep: (draft) => {
        if (!this.isFull) this.local = draft;
        return !this.isFull;
      },
      send: (source, version) => this.#server.send(source, version),
      tell: (news: DraftNews) => {
        for (const tab of this.#tabs) if (tab !== self) tab.hearTab(news);
      },
      show: (text) => shown.push(text),
    });
    self = keeper;
    this.#tabs.push(keeper);
    const close = keeper.open();
    return Object.assign(keeper, { shown, close });
  }
}

let server: Server;
let browser: Browser;

beforeEach(() => {
  vi.useFakeTimers();
  server = new Server();
  browser = new Browser(server);
});

afterEach(() => {
  vi.useRealTimers();
});

const rest = (ms = 2_000) => vi.advanceTimersByTimeAsync(ms);

test("what is typed is on the device at once and on the server when typing rests", async () => {
  const tab = browser.open();
  expect(tab.state().status).toBe("clean");
  tab.edit("a");
  tab.edit("ab");
  expect(browser.local).toEqual({ text: "ab", base: null, unsent: true });
  expect(tab.state().status).toBe("saving");
  await rest();
  expect(server.calls).toBe(1);
  expect(server.draft).toMatchObject({ source: "ab", version: 1 });
  expect(tab.state().status).toBe("saved");
  expect(browser.local).toEqual({ text: "ab", base: 1, unsent: false });
});

test("typing goes on while a save is on its way: the rest follows on top of it", async () => {
  const tab = browser.open();
  tab.edit("one");
  const sent = tab.flush();
  tab.edit("one two");
  await sent;
  expect(tab.state().status).toBe("saving");
  await rest();
  expect(server.draft).toMatchObject({ source: "one two", version: 2 });
});

test("without a server it is tried again, ever more seldom, and the page says where the code is", async () => {
  server.isDown = true;
  const tab = browser.open();
  tab.edit("mine");
  await rest(1_500);
  expect(tab.state().status).toBe("device");
  await rest(60_000);
  expect(server.calls).toBeLessThan(8);
  server.isDown = false;
  await rest(60_000);
  expect(tab.state().status).toBe("saved");
});

test("with a full storage the server still keeps the code", async () => {
  browser.isFull = true;
  server.isDown = true;
  const tab = browser.open();
  tab.edit("mine");
  expect(tab.state().storageFailed).toBe(true);
  await rest();
  expect(tab.state().status).toBe("unsaved");
  server.isDown = false;
  await rest(10_000);
  expect(tab.state()).toMatchObject({ status: "saved", storageFailed: true });
  expect(server.draft?.source).toBe("mine");
});

test("an answer that was lost makes no conflict", async () => {
  server.losesAnswers = true;
  const tab = browser.open();
  tab.edit("mine");
  await rest();
  expect(tab.state().status).toBe("device");
  server.losesAnswers = false;
  tab.edit("mine, and more");
  await rest(10_000);
  expect(tab.state()).toMatchObject({ status: "saved", rival: null });
  expect(server.draft?.source).toBe("mine, and more");
});

test("another device was faster: nothing is overwritten, and either choice keeps the other text", async () => {
  const tab = browser.open();
  server.save("theirs");
  tab.edit("mine");
  await rest();
  expect(tab.state().rival?.source).toBe("theirs");
  tab.edit("mine!");
  await rest(60_000);
  expect(server.draft?.source).toBe("theirs");

  tab.keepMine();
  await rest();
  expect(server.draft).toMatchObject({ source: "mine!", version: 2 });
  expect(tab.state()).toMatchObject({ status: "saved", rival: null, earlier: "theirs" });
});

test("taking the other text shows it, and the own one can be brought back", async () => {
  const tab = browser.open();
  server.save("theirs");
  tab.edit("mine");
  await rest();
  tab.takeRival();
  expect(tab.text).toBe("theirs");
  expect(tab.shown).toEqual(["theirs"]);
  expect(tab.state()).toMatchObject({ status: "saved", earlier: "mine" });
  tab.replace("mine");
  await rest();
  expect(server.draft).toMatchObject({ source: "mine", version: 2 });
});

test("newer code of another device is there at opening when nothing here was left unsent", async () => {
  const first = browser.open();
  first.edit("old");
  await rest();
  first.close();
  server.save("from the phone");
  const second = browser.open();
  expect(second.text).toBe("from the phone");
  expect(second.state()).toMatchObject({ status: "saved", earlier: "old", rival: null });
});

test("what was left unsent meets the newer code as a question, whatever any clock says", async () => {
  browser.local = { text: "unsent", base: 1, unsent: true };
  server.save("one");
  server.save("two");
  const tab = browser.open();
  expect(tab.text).toBe("unsent");
  expect(tab.state().rival?.source).toBe("two");
  await rest(60_000);
  expect(server.draft?.source).toBe("two");
});

test("what was left unsent is sent when the page opens again", async () => {
  browser.local = { text: "unsent", base: null, unsent: true };
  browser.open();
  await rest();
  expect(server.draft?.source).toBe("unsent");
});

test("old news from a slow answer change nothing", async () => {
  const tab = browser.open();
  tab.edit("one");
  await rest();
  const old = server.draft as Draft;
  tab.edit("two");
  await rest();
  tab.hear(old);
  expect(tab.text).toBe("two");
  expect(tab.state()).toMatchObject({ status: "saved", rival: null });
});

test("two tabs show the same code, and only the one that was written in sends", async () => {
  const [left, right] = [browser.open(), browser.open()];
  left.edit("from the left");
  expect(right.text).toBe("from the left");
  expect(right.shown).toEqual(["from the left"]);
  await rest();
  expect(server.calls).toBe(1);
  expect(right.state().status).toBe("saved");
  right.edit("then from the right");
  expect(left.text).toBe("then from the right");
  await rest();
  expect(server.calls).toBe(2);
  expect(server.draft).toMatchObject({ source: "then from the right", version: 2 });
  expect([left.state().rival, right.state().rival]).toEqual([null, null]);
});

test("two tabs that open on the same unsent code make no conflict of it", async () => {
  browser.local = { text: "unsent", base: null, unsent: true };
  const tabs = [browser.open(), browser.open()];
  await rest(10_000);
  expect(tabs.map((tab) => tab.state().rival)).toEqual([null, null]);
  expect(tabs.map((tab) => tab.state().status)).toEqual(["saved", "saved"]);
});

test("a starter put in the place of one's code is undone with one step", async () => {
  const tab = browser.open();
  tab.edit("mine");
  tab.replace(STARTER);
  expect(tab.state().earlier).toBe("mine");
  tab.replace(tab.state().earlier ?? "");
  expect(tab.text).toBe("mine");
});
