import type { FastifyInstance } from 'fastify';
import { parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

export interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, string | string[] | number | undefined>;
  readonly location: string | undefined;
}

/** What a person types into a form: texts, or several values under one name. */
export type Typing = Record<string, string | readonly string[]>;

/** A browser without scripts, straight into the app: it keeps cookies, follows forms, and fills them in as a person would. */
export class Browser {
  readonly #server: FastifyInstance;
  readonly #cookies = new Map<string, string>();

  constructor(server: FastifyInstance) {
    this.#server = server;
  }

  async get(url: string): Promise<Answer> {
    return this.#send('GET', url);
  }

  /** Opens a page, fills in its form (the one whose action ends as given, or the only one that posts) and sends it. */
  async fillIn(url: string, typing: Typing, action?: string): Promise<Answer> {
    const page = await this.get(url);
    if (page.status !== 200)
      throw new Error(`${url} answered ${page.status}, so there was no form to fill in`);
    return this.sendForm(page, url, typing, action);
  }

  /** Fills in and sends a form of a page already open, such as one that came back with errors. */
  async sendForm(page: Answer, url: string, typing: Typing, action?: string): Promise<Answer> {
    const form = formsOf(page.body).find(
      (candidate) => !action || candidate.action.split('?')[0]!.endsWith(action),
    );
    if (!form) throw new Error(`No form${action ? ` to ${action}` : ''} on ${url}`);
    return this.post(form.action || url, { ...form.fields, ...typing });
  }

  async post(url: string, body: Typing, headers: Record<string, string> = {}): Promise<Answer> {
    const payload = new URLSearchParams(
      Object.entries(body).flatMap(([name, value]) =>
        [value].flat().map((one) => [name, one] as [string, string]),
      ),
    );
    return this.#send('POST', url, payload.toString(), {
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    });
  }

  /** Sends a body of any kind, such as a form with a file in it. */
  async postRaw(url: string, payload: Buffer | string, contentType: string): Promise<Answer> {
    return this.#send('POST', url, payload, { 'content-type': contentType });
  }

  async follow(answer: Answer): Promise<Answer> {
    if (!answer.location) throw new Error(`Nothing to follow: it answered ${answer.status}`);
    return this.get(answer.location);
  }

  /** Keeps a cookie as if it had been set before. */
  keep(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  async #send(
    method: 'GET' | 'POST',
    url: string,
    payload?: Buffer | string,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#server.inject({
      method,
      url,
      headers: { ...headers, ...(cookie ? { cookie } : {}) },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value } of response.cookies) {
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return {
      status: response.statusCode,
      body: response.body,
      headers: response.headers,
      location: response.headers.location,
    };
  }
}

export interface Form {
  readonly action: string;
  /** What the form would send as it stands: hidden fields, filled-in texts, ticked boxes. */
  readonly fields: Record<string, string | string[]>;
}

/** The forms of a page that post. */
export function formsOf(body: string): Form[] {
  return elements(parse(body), 'form')
    .filter((form) => attribute(form, 'method')?.toLowerCase() === 'post')
    .map((form) => ({ action: attribute(form, 'action') ?? '', fields: fieldsOf(form) }));
}

/** The visible words of a page, spaces folded: what somebody would read. */
export function wordsOf(body: string): string {
  const main = elements(parse(body), 'main')[0];
  return textOf(main ?? parse(body))
    .replace(/\s+/g, ' ')
    .trim();
}

function fieldsOf(form: Element): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  const add = (name: string, value: string) => {
    const before = fields[name];
    fields[name] = before === undefined ? value : [before, value].flat();
  };
  for (const input of elements(form, 'input')) {
    const type = attribute(input, 'type') ?? 'text';
    const name = attribute(input, 'name');
    if (!name || type === 'submit' || type === 'file') continue;
    if ((type === 'checkbox' || type === 'radio') && attribute(input, 'checked') === undefined) continue;
    add(name, attribute(input, 'value') ?? (type === 'checkbox' ? 'on' : ''));
  }
  for (const area of elements(form, 'textarea'))
    add(attribute(area, 'name') ?? '', textOf(area).replace(/^\n/, ''));
  for (const select of elements(form, 'select')) {
    const options = elements(select, 'option');
    const chosen = options.find((option) => attribute(option, 'selected') !== undefined) ?? options[0];
    if (chosen) add(attribute(select, 'name') ?? '', attribute(chosen, 'value') ?? textOf(chosen));
  }
  return fields;
}

export function elements(node: Node, tag: string): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  const below = children.flatMap((child) => elements(child, tag));
  return 'tagName' in node && node.tagName === tag ? [node, ...below] : below;
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

export function textOf(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join(' ') : '';
}
