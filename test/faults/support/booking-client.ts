import { Agent, request } from 'node:http';
import { newId } from '#platform/ids/ids.ts';
import { formsOf } from '#test/support/browser.ts';

/** What came back from asking for one place, and between which two moments (milliseconds, one clock). */
export interface Asked {
  readonly email: string;
  /** 0 when no answer came at all. */
  readonly status: number;
  readonly location: string | null;
  readonly sentAt: number;
  readonly answeredAt: number;
}

interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly cookies: readonly string[];
  readonly body: string;
}

/** One visitor on one connection that stays open: opens the page once for its token, then asks for place after place. */
export class BookingClient {
  readonly #base: string;
  readonly #path: string;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #headers: () => Record<string, string>;
  #cookie = '';
  #token = '';

  /** `base` such as "http://127.0.0.1:1234"; `path` of the page that asks for a place; further headers for each request where a test needs them. */
  constructor(base: string, path: string, headers: () => Record<string, string> = () => ({})) {
    this.#base = base;
    this.#path = path;
    this.#headers = headers;
  }

  /** Opens the page, and keeps its cookie and its token. */
  async open(): Promise<void> {
    const page = await this.#send('GET', {});
    if (page.status !== 200) throw new Error(`The page to ask for a place answered ${page.status}`);
    const form = formsOf(page.body).find(({ action }) => action.endsWith('/book'));
    this.#token = String(form?.fields['_csrf']);
    this.#cookie = page.cookies.map((cookie) => cookie.split(';')[0]!).join('; ');
  }

  /** Asks for a place for somebody of their own name and address; a connection that breaks is an answer of 0. */
  async ask(email: string, key = newId()): Promise<Asked> {
    const sentAt = performance.now();
    const answer = await this.#send('POST', {
      _csrf: this.#token,
      _key: key,
      name: email.split('@')[0]!,
      email,
    }).catch(() => null);
    const { status, location } = answer ?? { status: 0, location: null };
    return { email, status, location, sentAt, answeredAt: performance.now() };
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(method: 'GET' | 'POST', fields: Record<string, string>): Promise<Answer> {
    const payload = method === 'POST' ? new URLSearchParams(fields).toString() : '';
    const headers = {
      ...this.#headers(),
      ...(this.#cookie ? { cookie: this.#cookie } : {}),
      ...(payload
        ? {
            'content-type': 'application/x-www-form-urlencoded',
            'content-length': Buffer.byteLength(payload),
          }
        : {}),
    };
    return new Promise((resolve, reject) => {
      const sent = request(
        `${this.#base}${this.#path}`,
        { method, headers, agent: this.#agent },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              location: response.headers.location ?? null,
              cookies: response.headers['set-cookie'] ?? [],
              body: Buffer.concat(chunks).toString(),
            }),
          );
        },
      );
      sent.on('error', reject);
      sent.end(payload);
    });
  }
}

/** Many visitors at once: `total` people ask for a place over `connections` connections, each as fast as it is answered. */
export async function askAllAtOnce(
  base: string,
  path: string,
  total: number,
  connections: number,
): Promise<Asked[]> {
  const clients = Array.from({ length: connections }, () => new BookingClient(base, path));
  await Promise.all(clients.map((client) => client.open()));
  const asked: Asked[] = [];
  let next = 0;
  const work = async (client: BookingClient) => {
    while (next < total) asked.push(await client.ask(`person${(next += 1)}@people.example`));
  };
  await Promise.all(clients.map(work));
  for (const client of clients) client.close();
  return asked;
}
