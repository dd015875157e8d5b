import type { Draft, Exercise } from "@/shared/api/types";
import { fetchDrafts, saveDraft } from "../api/drafts";
import { DraftKeeper, type DraftNews } from "./draft-keeper";
import { keepDraft, readDraft } from "./drafts";

/** A message between tabs. */
type TabNews = DraftNews & { language: string };

/** The drafts of one learner for one exercise, a keeper for each language, and what they need of the browser. */
export class ExerciseDrafts {
  readonly #userId: string;
  readonly #exercise: Exercise;
  readonly #show: (language: string, text: string) => void;
  readonly #keepers = new Map<string, DraftKeeper>();
  readonly #closing: (() => void)[] = [];
  #channel: BroadcastChannel | null = null;

  /** @param show puts a text into the editor that did not come from it. */
  constructor(userId: string, exercise: Exercise, show: (language: string, text: string) => void) {
    this.#userId = userId;
    this.#exercise = exercise;
    this.#show = show;
  }

  keeper(language: string): DraftKeeper {
    const known = this.#keepers.get(language);
    if (known) return known;
    const made = this.#newKeeper(language);
    this.#keepers.set(language, made);
    if (this.#channel) this.#closing.push(made.open());
    return made;
  }

  /** Listens to other tabs, to the line, and to the page being left. Returns what ends it. */
  open(): () => void {
    this.#channel = new BroadcastChannel(`codehub.code.${this.#userId}.${this.#exercise.id}`);
    this.#channel.onmessage = ({ data }: MessageEvent<TabNews>) =>
      this.#keepers.get(data.language)?.hearTab(data);
    for (const keeper of this.#keepers.values()) this.#closing.push(keeper.open());
    const leave = () => this.#flush(true);
    const turn = () => (document.visibilityState === "hidden" ? leave() : this.#lookForNewer());
    this.#listen(window, "pagehide", leave);
    this.#listen(window, "online", () => this.#flush(false));
    this.#listen(document, "visibilitychange", turn);
    return () => this.#close();
  }

  /** What the server told with the exercise. */
  hear(drafts: (Draft | null)[]): void {
    for (const draft of drafts) if (draft) this.#keepers.get(draft.language)?.hear(draft);
  }

  #listen(target: EventTarget, event: string, listener: () => void): void {
    target.addEventListener(event, listener);
    this.#closing.push(() => target.removeEventListener(event, listener));
  }

  #close(): void {
    this.#flush(true);
    for (const close of this.#closing.splice(0)) close();
    this.#channel?.close();
    this.#channel = null;
  }

  #flush(leaving: boolean): void {
    for (const keeper of this.#keepers.values()) void keeper.flush(leaving);
  }

  /** Back at this page: another device may have gone on meanwhile. Without an answer the next save tells. */
  #lookForNewer(): void {
    fetchDrafts(this.#exercise.id).then(
      (drafts) => this.hear(drafts),
      () => "the next save finds out",
    );
  }

  #newKeeper(language: string): DraftKeeper {
    const key = { userId: this.#userId, exerciseId: this.#exercise.id, language };
    const offered = this.#exercise.languages.find(({ id }) => id === language);
    return new DraftKeeper(offered?.starter ?? "", readDraft(key), offered?.draft ?? null, {
      keep: (draft) => keepDraft(key, draft),
      send: (source, version, leaving) =>
        saveDraft({ exerciseId: this.#exercise.id, language, source, version, leaving }),
      tell: (news) => this.#channel?.postMessage({ ...news, language } satisfies TabNews),
      show: (text) => this.#show(language, text),
    });
  }
}
