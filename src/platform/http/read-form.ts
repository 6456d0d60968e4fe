import type { FastifyRequest } from 'fastify';
import { Trouble } from '#platform/errors/errors.ts';
import { SentForm } from './form.ts';
import type { UploadedFile } from './form.ts';

interface Part {
  type: 'field' | 'file';
  fieldname: string;
  value?: unknown;
  filename?: string;
  mimetype?: string;
  toBuffer?: () => Promise<Buffer>;
}

const TOKEN = '_csrf';
const KEY = '_key';
const SECOND_STEP = '_second_step';
const CARRIED = '_carried';
const LONGEST = 100_000;

/** The form token of a request, wherever a form of ours puts it. */
export function tokenOf(request: FastifyRequest): string | undefined {
  const body = request.body as Record<string, unknown> | undefined | null;
  const sent = body && typeof body === 'object' && Object.hasOwn(body, TOKEN) ? body[TOKEN] : undefined;
  if (typeof sent === 'string') return sent;
  const value = (sent as Part | undefined)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** Reads the body of a POST into a form: texts, files, and our own hidden fields apart. */
export async function readForm(request: FastifyRequest): Promise<SentForm> {
  const typed: Record<string, string | string[]> = {};
  const files: Record<string, UploadedFile> = {};
  for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>)) {
    for (const one of Array.isArray(value) ? value : [value]) await take(name, one, typed, files);
  }
  const { [TOKEN]: _token, [KEY]: key, [SECOND_STEP]: step, [CARRIED]: carried, ...rest } = typed;
  return new SentForm(rest, files, oneText(key), { secondStep: oneText(step), carried: oneText(carried) });
}

function oneText(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

async function take(
  name: string,
  value: unknown,
  typed: Record<string, string | string[]>,
  files: Record<string, UploadedFile>,
): Promise<void> {
  if (isFile(value))
    files[name] = { name: value.filename ?? '', type: value.mimetype ?? '', bytes: await value.toBuffer!() };
  else put(typed, name, textOf(name, value));
}

function isFile(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && (value as Part).type === 'file';
}

function textOf(name: string, value: unknown): string {
  const text = typeof value === 'object' && value !== null ? (value as Part).value : value;
  if (typeof text !== 'string') throw new Trouble('bad-request', 'A form sends texts and files only');
  if (text.length > LONGEST) throw tooLong(name, text.length);
  return text;
}

function tooLong(name: string, length: number): Trouble {
  const [came, most] = [length, LONGEST].map((number) => number.toLocaleString('en-GB'));
  const field = name.slice(0, 40).replaceAll('_', ' ');
  return new Trouble('too-large', `“${field}” came with ${came} characters, and has room for ${most}`);
}

function put(typed: Record<string, string | string[]>, name: string, text: string): void {
  const before = Object.hasOwn(typed, name) ? typed[name] : undefined;
  if (before === undefined) typed[name] = text;
  else if (Array.isArray(before)) before.push(text);
  else typed[name] = [before, text];
}
