import { tCallouts, tCode } from "@/shared/i18n/text";

/** What the page adds to the server's HTML of an author's text: words, a button at each program, frames for lost images. */

/** A program in a text that the reader may run. */
export interface RunnableBlock {
  language: string;
  source: string;
  /** null: it reads nothing. */
  stdin: string | null;
  /** The program as the text shows it. */
  shown: HTMLElement;
  /** Where the means to run it go. */
  host: HTMLElement;
}

/** Adds all of it to a rendered text; doing so twice adds nothing. Returns the programs that can be run. */
export function enrich(root: HTMLElement): RunnableBlock[] {
  for (const callout of root.querySelectorAll<HTMLElement>(".callout[data-kind]")) nameCallout(callout);
  for (const block of root.querySelectorAll<HTMLElement>("pre.highlight")) addCopyButton(block);
  for (const table of root.querySelectorAll("table")) letScroll(table);
  return [...root.querySelectorAll<HTMLElement>(".code-block[data-run]")].flatMap(runnableOf);
}

/** The server's title is English; the page's word stands there instead. */
function nameCallout(callout: HTMLElement): void {
  const title = callout.querySelector(".callout-title");
  const kind = callout.dataset.kind ?? "";
  if (title && isKind(kind)) title.textContent = tCallouts[kind];
}

function isKind(kind: string): kind is keyof typeof tCallouts {
  return Object.keys(tCallouts).includes(kind);
}

function addCopyButton(block: HTMLElement): void {
  if (block.parentElement?.classList.contains("code-frame")) return;
  const frame = document.createElement("div");
  frame.className = "code-frame";
  block.replaceWith(frame);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-code";
  button.textContent = tCode.copy;
  button.addEventListener("click", () => copy(block, button));
  frame.append(block, button);
}

const SAID_MS = 2_000;

async function copy(block: HTMLElement, button: HTMLElement): Promise<void> {
  const done = await written(block);
  button.textContent = done ? tCode.copied : tCode.notCopied;
  setTimeout(() => {
    button.textContent = tCode.copy;
  }, SAID_MS);
}

/** Without the clipboard (an address without TLS has none) the program is at least selected. */
async function written(block: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(block.textContent ?? "");
    return true;
  } catch {
    getSelection()?.selectAllChildren(block);
    return false;
  }
}

/** A wide table scrolls in a frame of its own, with the keyboard as well. */
function letScroll(table: HTMLTableElement): void {
  if (table.parentElement?.classList.contains("table-frame")) return;
  const frame = document.createElement("div");
  frame.className = "table-frame";
  frame.tabIndex = 0;
  table.replaceWith(frame);
  frame.append(table);
}

function runnableOf(block: HTMLElement): RunnableBlock[] {
  const shown = block.querySelector<HTMLElement>(".code-frame");
  if (!shown) return [];
  let host = block.querySelector<HTMLElement>(".run-host");
  if (!host) {
    host = document.createElement("div");
    host.className = "run-host";
    host.dir = document.dir || "ltr";
    block.append(host);
  }
  const { run: language = "", stdin = null } = block.dataset;
  const source = shown.querySelector("pre")?.textContent ?? "";
  return [{ language, source, stdin, shown, host }];
}

/** In the place of an image that does not load: a frame of its size with its words. */
export function frameLostImage(image: HTMLImageElement): void {
  const frame = document.createElement("span");
  frame.className = "image-lost";
  frame.role = "img";
  frame.ariaLabel = tCode.lostImage(image.alt);
  frame.textContent = tCode.lostImage(image.alt);
  if (image.width) frame.style.aspectRatio = `${image.width} / ${image.height}`;
  image.replaceWith(frame);
}
