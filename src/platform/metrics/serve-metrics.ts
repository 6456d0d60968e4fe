import { timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { Trouble } from '#platform/errors/errors.ts';
import type { Platform } from '#platform/platform.ts';
import { figuresNow } from './figures-now.ts';

/** Seconds for which counts over the whole database are kept. */
const KEPT_FOR = 10;
const THIS_MACHINE: ReadonlySet<string | undefined> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** The figures of this process, counted from the start. */
export interface Figures {
  readonly register: Registry;
  /** Brings the counts over the whole database up to date, at most once in a while. */
  readonly refresh: () => Promise<void>;
}

/** Begins to count. Call it before the routes it should count are made. */
export function keepFigures(server: FastifyInstance, platform: Platform): Figures {
  const register = new Registry();
  countRequests(server, register);
  countConnections(platform, register);
  countProcess(register);
  return { register, refresh: countWork(platform, register) };
}

/**
 * `/metrics` for Prometheus: requests by route, status and time; connections; what waits and what failed; how far the
 * audit chain is behind. Route patterns and numbers alone, nothing about anybody.
 */
export function serveMetrics(server: FastifyInstance, { config }: Platform, figures: Figures): void {
  server.get('/metrics', async (request, reply) => {
    if (!mayRead(request, config.METRICS_TOKEN)) throw new Trouble('not-found', 'No such page');
    await figures.refresh();
    return reply
      .header('cache-control', 'no-store')
      .type(figures.register.contentType)
      .send(await figures.register.metrics());
  });
}

function countRequests(server: FastifyInstance, register: Registry): void {
  const seconds = new Histogram({
    name: 'alongside_request_seconds',
    help: 'Time from a request to its answer, by route pattern, method and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  });
  server.addHook('onResponse', (request, reply, done) => {
    // What matches no route has one label for all: an address somebody made up must not become a label.
    const route = request.routeOptions.url ?? 'none';
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000);
    done();
  });
}

function countConnections({ database }: Platform, register: Registry): void {
  const gauge = new Gauge({
    name: 'alongside_database_connections',
    help: 'Database connections of this process: open, free, and askers who wait for one',
    labelNames: ['state'] as const,
    registers: [register],
    collect: () => {
      for (const [state, count] of Object.entries(database.connections())) gauge.set({ state }, count);
    },
  });
}

function countProcess(register: Registry): void {
  const memory: Gauge = new Gauge({
    name: 'alongside_memory_bytes',
    help: 'Memory this process holds',
    registers: [register],
    collect: () => {
      memory.set(process.memoryUsage.rss());
    },
  });
  const processor: Counter = new Counter({
    name: 'alongside_processor_seconds_total',
    help: 'Processor time this process has used',
    registers: [register],
    collect: () => {
      const { user, system } = process.cpuUsage();
      processor.reset();
      processor.inc((user + system) / 1_000_000);
    },
  });
}

function countWork(platform: Platform, register: Registry): () => Promise<void> {
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Gauge<Label>({ name, help, labelNames, registers: [register] });
  const jobs = gauge('alongside_jobs', 'Jobs that wait or failed, by queue', ['queue', 'state']);
  const messages = gauge('alongside_messages', 'Messages to people that wait or failed', ['state']);
  const waiting = gauge('alongside_audit_waiting', 'Events that wait for their link in the audit chain', []);
  const lag = gauge('alongside_audit_lag_seconds', 'How long the first of them has waited', []);
  let until = 0;
  return async () => {
    if (until > Date.now()) return;
    until = Date.now() + KEPT_FOR * 1000;
    const now = await figuresNow(platform);
    jobs.reset();
    for (const { queue, state, count } of now.jobs) jobs.set({ queue, state }, count);
    messages.set({ state: 'waiting' }, now.messages.waiting);
    messages.set({ state: 'failed' }, now.messages.failed);
    waiting.set(now.audit.waiting);
    lag.set(now.audit.lagSeconds);
  };
}

/** With the token; or, where none is set, from this machine and through no proxy. */
function mayRead({ headers, socket }: FastifyRequest, token: string | undefined): boolean {
  if (token !== undefined) return sameText(headers.authorization ?? '', `Bearer ${token}`);
  const throughProxy = headers['x-forwarded-for'] !== undefined || headers['forwarded'] !== undefined;
  return !throughProxy && THIS_MACHINE.has(socket.remoteAddress);
}

function sameText(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}
