import type { Locator, Page, Response } from 'playwright-core';
import { expect } from 'vitest';

export interface ReaderOptions {
  /** Whether scripts run in this browser; they do when left out. */
  readonly scripts?: boolean;
}

const MOST_TABS = 80;

/** Somebody reading our pages in a real browser. What they do is named as a person would say it. */
export class Reader {
  readonly page: Page;
  readonly #faults: () => Promise<readonly string[]>;

  /** `faults`: what an inspection of the page as it stands finds. */
  constructor(page: Page, faults: () => Promise<readonly string[]>) {
    this.page = page;
    this.#faults = faults;
  }

  async goesTo(address: string): Promise<Response> {
    const response = await this.page.goto(address);
    if (!response) throw new Error(`${address} answered nothing`);
    return response;
  }

  /** Follows the link with these words. */
  async follows(words: string | RegExp): Promise<void> {
    await this.main.locator('a', { hasText: words }).first().click();
  }

  async presses(words: string | RegExp): Promise<void> {
    await this.main.getByRole('button', { name: words }).first().click();
  }

  /** For what a person would call clicking, whether it is a link or a button. */
  async pressesOrFollows(words: string | RegExp): Promise<void> {
    await this.main.locator('a, button').filter({ hasText: words }).first().click();
  }

  /** Types into the field with this label, over what is there. */
  async types(label: string | RegExp, text: string): Promise<void> {
    await this.main.getByLabel(label).first().fill(text);
  }

  async chooses(label: string | RegExp): Promise<void> {
    await this.main.getByLabel(label).first().check();
  }

  /** Is somebody of the demonstration for five minutes. */
  async becomes(name: string): Promise<void> {
    await this.goesTo('/demo');
    await this.presses(`Be ${name}`);
  }

  /** Opens the newest letter to an address (the demonstration shows what it would have sent) and follows its link. */
  async followsTheLinkMailedTo(address: string, part: string): Promise<void> {
    await this.goesTo('/demo/outbox');
    const letter = this.main.getByRole('listitem').filter({ hasText: `To ${address}` });
    await letter.first().locator(`a[href*="${part}"]`).first().click();
  }

  /** What is on the page apart from its frame. */
  get main(): Locator {
    return this.page.getByRole('main');
  }

  async words(): Promise<string> {
    return (await this.main.innerText()).replace(/\s+/g, ' ').trim();
  }

  async reads(words: string | RegExp): Promise<void> {
    const text = await this.words();
    if (typeof words === 'string') expect(text).toContain(words);
    else expect(text).toMatch(words);
  }

  async doesNotRead(words: string): Promise<void> {
    expect(await this.words()).not.toContain(words);
  }

  /** Sees what stands in the field with this label. */
  async seesTyped(label: string, text: string): Promise<void> {
    expect(await this.main.getByLabel(label).first().inputValue()).toBe(text);
  }

  async switchesTo(language: 'Standard' | 'Easy Read'): Promise<void> {
    await this.page.getByRole('banner').getByRole('link', { name: language }).click();
    await this.page.waitForLoadState();
  }

  async readsEasyWords(): Promise<boolean> {
    return (await this.page.locator('body.al-easy').count()) === 1;
  }

  async isSignedIn(): Promise<boolean> {
    return (
      (await this.page
        .getByRole('banner')
        .getByRole('button', { name: /sign out/i })
        .count()) === 1
    );
  }

  async hits(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.page.waitForLoadState();
  }

  /** Presses Tab, as somebody without a mouse does, until the link with these words has the focus. */
  tabsTo(words: string): Promise<void> {
    return this.#tabsUntil('a', words);
  }

  tabsToButton(words: string): Promise<void> {
    return this.#tabsUntil('button', words);
  }

  tabsToField(label: string): Promise<void> {
    return this.#tabsUntilIt(`the field "${label}"`, this.main.getByLabel(label).first());
  }

  #tabsUntil(tag: string, words: string): Promise<void> {
    return this.#tabsUntilIt(`"${words}"`, this.main.locator(tag, { hasText: words }).first());
  }

  async #tabsUntilIt(what: string, wanted: Locator): Promise<void> {
    for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
      await this.page.keyboard.press('Tab');
      if (await wanted.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    }
    throw new Error(`${MOST_TABS} presses of Tab did not reach ${what}`);
  }

  /**
   * Sees that this is the page with this heading, and that it is a good one: its title says the same, nothing in it
   * keeps anybody out (axe), at 1280 and 320 pixels, and at 320 nothing has to be scrolled sideways.
   */
  async isOn(heading: string | RegExp): Promise<void> {
    await this.#arrives(heading);
    expect((await this.page.locator('h1').allInnerTexts()).map(folded)).toEqual([
      typeof heading === 'string' ? expect.stringContaining(heading) : expect.stringMatching(heading),
    ]);
    expect(await this.page.title()).toMatch(/\S – \S/);
    expect(await this.#faults(), this.page.url()).toEqual([]);
  }

  // A page that does not come is told by what is there instead.
  async #arrives(heading: string | RegExp): Promise<void> {
    const wanted = this.page.locator('h1', { hasText: heading }).first();
    await wanted.waitFor().catch(() => undefined);
    await this.page.waitForLoadState();
  }
}

function folded(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
