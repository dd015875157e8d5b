import { isProblem } from "@/shared/api/problem";
import type { Draft } from "@/shared/api/types";
import type { LocalDraft } from "./drafts";

/** How safe the code is. `clean`: nothing was written yet. `device`: the server does not have it, this device does. */
export type DraftStatus = "clean" | "saving" | "saved" | "device" | "unsaved";

export interface DraftState {
  status: DraftStatus;
  /** The browser has no room; the server is the only one to keep the code. */
  storageFailed: boolean;
  /** Code that was saved from somewhere else meanwhile; nothing is sent until the learner has chosen. */
  rival: Draft | null;
  /** What stood here before something else was put in its place. */
  earlier: string | null;
}

/** What other tabs of this browser are told. */
export type DraftNews =
  | { kind: "edited"; text: string; base: number | null }
  | { kind: "saved"; text: string; base: number };

export interface DraftPorts {
  keep: (draft: LocalDraft) => boolean;
  /** @throws ApiProblem; `draft_conflict` when `version` is not the server's newest. */
  send: (text: string, version: number | null, leaving: boolean) => Promise<Draft>;
  tell: (news: DraftNews) => void;
  /** The text changed, and not through the editor. */
  show: (text: string) => void;
}

/** How long typing rests before it is sent. */
const REST_MS = 1_500;
const RETRY_MS = { first: 2_000, most: 60_000 };

/**
 * One learner's code for one exercise in one language: on this device with every keystroke, on the server
 * soon after, the same in all tabs of this browser.
 *
 * Versions decide what is newer, never anybody's clock: the server takes a text only on top of its newest. When another device was faster, the keeper
 * stops sending and holds both texts (`rival`) until the learner has chosen; what was not chosen stays as
 * `earlier`. Of two tabs the one that was written in last sends.
 */
export class DraftKeeper {
  readonly #ports: DraftPorts;
  readonly #listeners = new Set<() => void>();
  #text: string;
  #base: number | null;
  #unsent: boolean;
  #state: DraftState = { status: "clean", storageFailed: false, rival: null, earlier: null };
  #sending: string | null = null;
  /** Sent, but nobody knows whether it arrived. */
  #lost: string | null = null;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wasEdited = false;
  #isWriter = true;

  constructor(starter: string, local: LocalDraft | null, server: Draft | null, ports: DraftPorts) {
    this.#ports = ports;
    this.#text = local?.text ?? server?.source ?? starter;
    this.#base = local ? (server ? local.base : null) : (server?.version ?? null);
    this.#unsent = local ? local.unsent || (local.base !== null && !server) : false;
    if (local && server) this.hear(server);
    this.#changed({});
  }

  /** Goes on with what was left unsent. Returns what ends it. */
  open(): () => void {
    if (this.#unsent) this.#schedule();
    return () => clearTimeout(this.#timer);
  }

  get text(): string {
    return this.#text;
  }

  readonly state = (): DraftState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** The learner typed. */
  edit(text: string): void {
    if (text === this.#text) return;
    this.#wasEdited = true;
    this.#isWriter = true;
    this.#take(text, true);
    this.#ports.tell({ kind: "edited", text, base: this.#base });
    this.#schedule();
  }

  /** Puts other code in the place of what is there, which stays within reach as `earlier`. */
  replace(text: string): void {
    if (text === this.#text) return;
    const earlier = this.#text;
    this.edit(text);
    this.#changed({ earlier });
    this.#ports.show(text);
  }

  forgetEarlier(): void {
    this.#changed({ earlier: null });
  }

  /** What the server has now; older news than ours are no news. */
  hear(draft: Draft): void {
    const isOld = this.#base !== null && draft.version <= this.#base;
    if (isOld || this.#sending !== null) return;
    if (draft.source === this.#text) this.#settle(draft);
    else if (this.#unsent || this.#wasEdited) this.#meet(draft);
    else this.#adopt(draft);
  }

  /** News from another tab of this browser: the two show the same code. */
  hearTab(news: DraftNews): void {
    this.#base = news.base;
    if (news.kind === "saved") {
      this.#unsent = news.text !== this.#text;
      this.#changed({ rival: null });
      return;
    }
    this.#isWriter = false;
    clearTimeout(this.#timer);
    this.#text = news.text;
    this.#unsent = true;
    this.#changed({});
    this.#ports.show(news.text);
  }

  /** The learner's own code wins over `rival`, which stays within reach. */
  keepMine(): void {
    const { rival } = this.#state;
    if (!rival) return;
    this.#base = rival.version;
    this.#unsent = true;
    this.#changed({ rival: null, earlier: rival.source });
    this.flush();
  }

  takeRival(): void {
    const { rival } = this.#state;
    if (rival) this.#adopt(rival);
  }

  /** Sends what is left to send now; `leaving`: the page may be gone before the answer comes. */
  async flush(leaving = false): Promise<void> {
    clearTimeout(this.#timer);
    if (!this.#unsent || this.#sending !== null || this.#state.rival) return;
    const text = this.#text;
    this.#sending = text;
    try {
      const draft = await this.#ports.send(text, this.#base, leaving);
      this.#sending = null;
      this.#failures = 0;
      this.#settle(draft);
      this.#ports.tell({ kind: "saved", text, base: draft.version });
    } catch (error) {
      this.#sending = null;
      this.#refused(error, text);
    }
    if (this.#unsent && this.#isWriter) this.#schedule();
  }

  #refused(error: unknown, sent: string): void {
    const current = isProblem(error, "draft_conflict") ? (error.current as Draft) : null;
    if (!current) {
      this.#failures += 1;
      this.#lost = sent;
      this.#changed({});
    } else if ([sent, this.#lost, this.#text].includes(current.source)) {
      this.#settle(current);
    } else {
      this.#meet(current);
    }
  }

  /** The server has `draft`; what was typed since goes on top of it. */
  #settle(draft: Draft): void {
    this.#base = draft.version;
    this.#take(this.#text, draft.source !== this.#text);
  }

  #meet(rival: Draft): void {
    clearTimeout(this.#timer);
    this.#changed({ rival });
  }

  #adopt(draft: Draft): void {
    const earlier = this.#text;
    this.#base = draft.version;
    this.#take(draft.source, false);
    this.#changed({ rival: null, earlier });
    this.#ports.tell({ kind: "edited", text: draft.source, base: draft.version });
    this.#ports.tell({ kind: "saved", text: draft.source, base: draft.version });
    this.#ports.show(draft.source);
  }

  #take(text: string, unsent: boolean): void {
    this.#text = text;
    this.#unsent = unsent;
    const kept = this.#ports.keep({ text, base: this.#base, unsent });
    this.#changed({ storageFailed: !kept });
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#state.rival) return;
    const wait = this.#failures
      ? Math.min(RETRY_MS.first * 2 ** (this.#failures - 1), RETRY_MS.most)
      : REST_MS;
    this.#timer = setTimeout(() => this.flush(), wait);
  }

  /** A new state only when something in it differs: a keystroke must not draw the page anew. */
  #changed(change: Partial<DraftState>): void {
    const next = { ...this.#state, ...change };
    next.status = this.#status(next);
    const differs = (Object.keys(next) as (keyof DraftState)[]).some((key) => next[key] !== this.#state[key]);
    if (!differs) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  #status({ rival, storageFailed }: DraftState): DraftStatus {
    if (!this.#unsent) return this.#base === null ? "clean" : "saved";
    if (!this.#failures && !rival) return "saving";
    return storageFailed ? "unsaved" : "device";
  }
}
