import type { Page } from "@playwright/test";

/**
 * Every text of the application that one sees or hears: text, labels, descriptions.
 *
 * What authors wrote (prose), programs and keys are left out: they are the same in every language.
 */
export function visibleTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const NOT_OURS = ".prose, pre, code, kbd, .cm-editor, textarea, svg, [lang]:not(html)";
    const plain = (text: string) => text.replace(/\s+/g, " ").trim();
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (parent && !parent.closest(`${NOT_OURS}, script, noscript`) && parent.checkVisibility())
        texts.push(plain(walker.currentNode.textContent ?? ""));
    }
    for (const name of ["aria-label", "title", "placeholder", "alt"])
      for (const element of document.body.querySelectorAll(`[${name}]`))
        if (!element.closest(NOT_OURS) && element.checkVisibility())
          texts.push(plain(element.getAttribute(name) ?? ""));
    return texts.filter((text) => /\p{Letter}/u.test(text));
  });
}
