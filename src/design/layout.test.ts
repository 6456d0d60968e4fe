import { describe, expect, it } from 'vitest';
import { html } from '#design/html.ts';
import { page } from '#design/layout.ts';
import { inLanguage, withQuery } from '#design/layout/address.ts';
import type { PageFrame } from '#design/layout/page-frame.ts';
import { aFrame } from '#design/testing/a-frame.ts';
import { faultsOf } from '#design/testing/faults-of.ts';

function text(own: Partial<PageFrame> = {}): string {
  return page(aFrame(own)).text;
}

const frames: readonly (readonly [string, Partial<PageFrame>])[] = [
  ['a page of a space', {}],
  ['a page of no space, with no navigation', { space: null, navigation: [] }],
  ['a page for somebody signed in', { signedInAs: { name: 'Amina Yusuf', csrfToken: 'a-token' } }],
  ['the demonstration', { demo: { now: 'Monday 23 November 2026, 9am' } }],
  ['Easy Read', { language: 'easy' }],
  [
    'Easy Read that was checked',
    { language: 'easy', easyReadChecked: { by: 'The Open Door group', when: '2 May 2026' } },
  ],
  ['a wide page with a way back', { width: 'wide', back: { href: '/riverside', text: 'Back to Riverside' } }],
  ['a page with something to put right, for no search engine', { error: true, robots: 'none' }],
  ['large print', { largePrint: true }],
];

describe.each(frames)('%s', (_, frame) => {
  it('is valid', async () => {
    expect(await faultsOf(text(frame))).toEqual([]);
  });

  it('holds nothing inline, so that the strictest policy lets it run', () => {
    expect(text(frame)).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(Array.from(text(frame).matchAll(/<script\b[^>]*>/g), ([tag]) => tag)).toEqual([
      expect.stringMatching(/^<script type="module" src="\/assets\/alongside-[0-9a-f]{10}\.js"\s*>$/),
    ]);
  });

  it('says where to turn, and how to say what is wrong', () => {
    expect(text(frame)).toContain('If today is hard');
    for (const telephone of ['tel:999', 'tel:111', 'tel:116123'])
      expect(text(frame)).toContain(`href="${telephone}"`);
    for (const path of ['/privacy', '/accessibility', '/complaints', '/about', '/feedback'])
      expect(text(frame)).toMatch(new RegExp(`href="${path}[?"]`));
  });
});

describe('the frame of a page', () => {
  it('is in British English, with one way past the header', () => {
    expect(text()).toMatch(/^<!DOCTYPE html>\s*<html lang="en-GB">/);
    expect(text()).toContain('href="#main-content"');
    expect(text()).toMatch(/<main class="[^"]*" id="main-content">/);
  });

  it('names the page, its space and the product; first that something is wrong', () => {
    expect(text()).toContain('<title>Living with ADHD – Riverside Recovery College – Alongside</title>');
    expect(text({ space: null })).toContain('<title>Living with ADHD – Alongside</title>');
    expect(text({ error: true })).toContain('<title>Error: Living with ADHD – ');
  });

  it('escapes what people typed', () => {
    const name = '<script>"&';
    const source = text({ title: name, space: { slug: 'x', name }, signedInAs: { name, csrfToken: name } });
    expect(source).not.toContain('<script>"');
    expect(source).toContain('&lt;script&gt;&quot;&amp;');
  });

  it('signs out by POST with the token', () => {
    const source = text({ signedInAs: { name: 'Amina Yusuf', csrfToken: 'a-token' } });
    expect(source).toMatch(
      /<form action="\/sign-out" method="post">\s*<input type="hidden" name="_csrf" value="a-token"/,
    );
    expect(text()).toContain('href="/sign-in"');
  });

  it('carries the space and this page’s address to the pages in the footer', () => {
    const source = text({ address: '/riverside/prospectus?day=tue&online=yes' });
    expect(source).toContain('href="/privacy?space=riverside"');
    expect(source).toContain(
      'href="/feedback?about=%2Friverside%2Fprospectus%3Fday%3Dtue%26online%3Dyes&amp;space=riverside"',
    );
    expect(text({ space: null })).toContain('href="/privacy"');
  });

  it('says that the demonstration is one, and its time; otherwise nothing', () => {
    const now = 'Monday 23 November 2026, 9am';
    expect(text({ demo: { now } })).toContain(`Nobody in it exists. The clock says ${now}.`);
    expect(text()).not.toContain('demonstration');
  });

  it('says who checked the Easy Read, or that nobody has', () => {
    expect(text({ language: 'easy' })).toContain('Simpler words, not yet checked');
    const checked = { by: 'The Open Door group', when: '2 May 2026' };
    const source = text({ language: 'easy', easyReadChecked: checked });
    expect(source).toContain('The Open Door group checked these words on 2 May 2026.');
    expect(source).not.toContain('not yet checked');
    expect(text()).not.toContain('not yet checked');
  });

  it('keeps main as it was given', () => {
    expect(text({ main: html`<h1>A &amp; B</h1>` })).toContain('<h1>A &amp; B</h1>');
  });
});

describe('the language switch', () => {
  it.each([
    ['/riverside', '/riverside?lang=easy'],
    ['/riverside?day=tue', '/riverside?day=tue&lang=easy'],
    ['/riverside?lang=en&day=tue', '/riverside?lang=easy&day=tue'],
    ['/a?q=one+two%26three', '/a?q=one+two%26three&lang=easy'],
    ['/a?q=x?y', '/a?q=x%3Fy&lang=easy'],
    ['//evil.example/x', '/evil.example/x?lang=easy'],
    ['/\\evil.example', '/evil.example?lang=easy'],
    ['https://evil.example', '/https://evil.example?lang=easy'],
    ['', '/?lang=easy'],
  ])('%s becomes %s', (address, expected) => {
    expect(inLanguage(address, 'easy')).toBe(expected);
  });

  it('marks the language one is reading', () => {
    expect(text({ language: 'easy' })).toMatch(/lang=easy" aria-current="true">Easy Read/);
    expect(text()).toMatch(/lang=en" aria-current="true">Standard/);
  });

  it('leaves out of a query what is undefined', () => {
    expect(withQuery('/about', { space: undefined })).toBe('/about');
  });
});
