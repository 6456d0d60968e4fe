import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** Waits at a moment of a hand-over until the test lets it go on; `reached` says that the moment has come. */
export class Gate {
  readonly #arrived = Promise.withResolvers<void>();
  readonly #opened = Promise.withResolvers<void>();
  readonly reached: Promise<void> = this.#arrived.promise;

  async pass(): Promise<void> {
    this.#arrived.resolve();
    await this.#opened.promise;
  }

  open(): void {
    this.#opened.resolve();
  }
}

/** At which moment of a mail's hand-over somebody waits at the gate. */
export type MailMoment = 'before it is taken' | 'before it is acknowledged';

/** A mail server that keeps the Message-ID of everything it took, and can be held at a moment. */
export class MailServer {
  readonly taken: string[] = [];
  readonly #server: SMTPServer;
  hold: { readonly at: MailMoment; readonly gate: Gate } | null = null;

  constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onMailFrom: (_address, _session, done) => void this.#at('before it is taken', done),
      onData: (stream, _session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => void this.#keep(Buffer.concat(parts), done));
      },
    });
    // A sender that is killed breaks its connection off: that is what these tests do.
    this.#server.on('error', () => undefined);
  }

  async start(): Promise<string> {
    const port = await new Promise<number>((resolve) => {
      const listening = this.#server.listen(0, '127.0.0.1', () =>
        resolve((listening.address() as AddressInfo).port),
      );
    });
    return `smtp://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  async #keep(mail: Buffer, done: () => void): Promise<void> {
    this.taken.push((await PostalMime.parse(mail)).messageId ?? 'none');
    await this.#at('before it is acknowledged', done);
  }

  async #at(moment: MailMoment, done: () => void): Promise<void> {
    const hold = this.hold;
    if (hold?.at === moment) await hold.gate.pass();
    done();
  }
}

interface Sent {
  readonly reference: string;
  readonly phone_number: string;
  readonly personalisation: { readonly message: string };
}

/** Something that speaks as GOV.UK Notify does: it takes texts, and says which it took under a reference. */
export class NotifyDouble {
  readonly taken: Sent[] = [];
  readonly #server: Server;
  /** While it holds, what was taken is not acknowledged. */
  hold: Gate | null = null;
  /** Answers instead of taking texts: a status and what Notify says with it. */
  refusal: { readonly status: number; readonly error: string } | null = null;

  constructor() {
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async start(): Promise<string> {
    await new Promise<void>((resolve) => {
      this.#server.listen(0, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, 'http://notify.example');
    if (!isSigned(request))
      return say(response, 403, { errors: [{ error: 'AuthError', message: 'Invalid token' }] });
    if (request.method === 'GET' && url.pathname === '/v2/notifications')
      return say(response, 200, { notifications: this.#under(url.searchParams.get('reference')), links: {} });
    if (request.method !== 'POST' || url.pathname !== '/v2/notifications/sms') return say(response, 404, {});
    const body = JSON.parse(await textOf(request)) as Sent;
    if (this.refusal)
      return say(response, this.refusal.status, { errors: [{ error: this.refusal.error, message: 'no' }] });
    this.taken.push(body);
    await this.hold?.pass();
    say(response, 201, { id: body.reference, reference: body.reference });
  }

  #under(reference: string | null): { id: string; reference: string }[] {
    const found = this.taken.filter((sent) => sent.reference === reference);
    return found.map((sent) => ({ id: sent.reference, reference: sent.reference }));
  }
}

// The client signs each request with a JSON web token whose issuer is the service's id.
function isSigned({ headers }: IncomingMessage): boolean {
  const [, payload = ''] = (headers.authorization ?? '').replace(/^Bearer /, '').split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString() || '{}') as { iss?: string };
  return claims.iss === NOTIFY_SERVICE;
}

const NOTIFY_SERVICE = '26785a09-ab16-4eb0-8407-a37497a57506';

/** Settings for texts through a double at this address. */
export function notifySettings(url: string): Record<string, string> {
  return {
    NOTIFY_URL: url,
    NOTIFY_API_KEY: `a_test-${NOTIFY_SERVICE}-3d844edf-8d35-48ac-975b-e847b4f122b0`,
    NOTIFY_TEMPLATE: 'f33517ff-2a88-4f6e-b855-c550268ce08a',
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function say(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
