import type { FastifyReply } from 'fastify';
import type { OpenPage } from '#platform/live/open-pages.ts';
import type { Reply } from './reply.ts';
import type { Visit } from './visit.ts';

type LiveReply = Extract<Reply, { kind: 'live' }>;

// Shorter than what proxies take for a dead connection.
const STILL_HERE_EVERY = 25_000;
const STREAM = 'text/event-stream';

/** Answers once with JSON; or, to a page that listens, now and after each change until it goes away. */
export async function sendLive(visit: Visit, answer: LiveReply, reply: FastifyReply): Promise<FastifyReply> {
  const { live } = visit.platform;
  const read = () => live.read(`${visit.space.id}/${answer.key}`, answer.read);
  if (!(reply.request.headers.accept ?? '').includes(STREAM))
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(await read()));
  const stream = new LiveStream(`${visit.space.id}/${answer.topic}`, read);
  // "No content" tells a browser not to come back: the page is as good without.
  if (!(await live.open(stream.page))) return reply.code(204).send();
  try {
    await stream.begin(reply, () => live.close(stream.page));
  } catch (error) {
    live.close(stream.page);
    throw error;
  }
  return reply;
}

/** One page that listens. Changes that come while it is being told of one are told together. */
class LiveStream {
  readonly page: OpenPage;
  readonly #read: () => Promise<object>;
  #reply: FastifyReply | null = null;
  #telling = false;
  #again = false;

  constructor(topic: string, read: () => Promise<object>) {
    this.#read = read;
    this.page = { topic, changed: () => void this.#tell(), end: () => this.#reply?.raw.end() };
  }

  // The first answer is read before anything is sent, so that trouble is answered as on any other page.
  async begin(reply: FastifyReply, closed: () => void): Promise<void> {
    const first = await this.#read();
    reply.hijack();
    const { raw } = reply;
    const stillHere = setInterval(() => raw.write(': still here\n\n'), STILL_HERE_EVERY).unref();
    raw.once('close', () => {
      clearInterval(stillHere);
      closed();
    });
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, { 'content-type': STREAM, 'x-accel-buffering': 'no' });
    raw.write(asEvent(first));
    this.#reply = reply;
    if (this.#again) await this.#tell();
  }

  async #tell(): Promise<void> {
    if (this.#telling || !this.#reply) return void (this.#again = true);
    this.#telling = true;
    try {
      do {
        this.#again = false;
        this.#reply.raw.write(asEvent(await this.#read()));
      } while (this.#again);
    } catch {
      // What it shows cannot be read just now, or is there no more: the browser comes back and is told so.
      this.#reply.raw.end();
    } finally {
      this.#telling = false;
    }
  }
}

function asEvent(value: object): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}
