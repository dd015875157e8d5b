/** Takes pictures of a page as it stands and keeps them as WebP. */
import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "@playwright/test";
import { MOST_BYTES, type Picture } from "./pictures.ts";

const FOLDER = join(import.meta.dirname, "../../docs/guides/images");
const QUALITY = 0.8;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a part is on the page, without what is scrolled out of the window. */
async function inSight(part: Locator): Promise<Box> {
  const box = await part.boundingBox();
  const window = part.page().viewportSize();
  if (!box || !window) throw new Error(`there is nothing to be seen of ${part}`);
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
  const [right, bottom] = [
    Math.min(window.width, box.x + box.width),
    Math.min(window.height, box.y + box.height),
  ];
  return { x, y, width: right - x, height: bottom - y };
}

export class Camera {
  readonly #browser: Browser;
  readonly #taken = new Set<Picture>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  get taken(): ReadonlySet<Picture> {
    return this.#taken;
  }

  /** Keeps what is to be seen of a page, or of a part of it. Throws when the picture is too heavy. */
  async take(name: Picture, what: Page | Locator): Promise<void> {
    const page = "page" in what ? what.page() : what;
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.move(0, (page.viewportSize()?.height ?? 1) - 1); // over nothing that would light up
    const clip = "page" in what ? await inSight(what) : undefined;
    const png = await page.screenshot({ animations: "disabled", ...(clip ? { clip } : {}) });
    const path = join(FOLDER, `${name}.webp`);
    writeFileSync(path, await this.#asWebp(png));
    const { size } = statSync(path);
    console.log(`${`${name}.webp`.padEnd(20)} ${(size / 1000).toFixed(0).padStart(4)} kB`);
    if (size > MOST_BYTES) throw new Error(`${name} is larger than ${MOST_BYTES / 1000} kB`);
    this.#taken.add(name);
  }

  /** The browser itself knows how to write WebP; on an empty page, as ours allow no data: addresses to be fetched. */
  async #asWebp(png: Buffer): Promise<Buffer> {
    const page = await this.#browser.newPage();
    const webp = await page.evaluate(
      async ([address, quality]) => {
        const image = await createImageBitmap(await (await fetch(address)).blob());
        const canvas = new OffscreenCanvas(image.width, image.height);
        canvas.getContext("2d")?.drawImage(image, 0, 0);
        const blob = await canvas.convertToBlob({ type: "image/webp", quality });
        return [...new Uint8Array(await blob.arrayBuffer())];
      },
      [`data:image/png;base64,${png.toString("base64")}`, QUALITY] as const,
    );
    await page.close();
    return Buffer.from(webp);
  }
}
