import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const CHECKOUT = fileURLToPath(new URL('../..', import.meta.url));

/** One thing that is checked, and what to do when it is not right. */
export interface Step {
  readonly name: string;
  readonly remedy: string;
  run(): Promise<Outcome>;
}

export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** What the tool said: shown when something failed. */
  readonly said: string;
}

export interface Ran {
  readonly code: number;
  readonly said: string;
}

/** Runs a JavaScript tool of node_modules on this same Node, in the checkout, keeping what it says. */
export function runTool(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [file, ...args], {
    cwd: CHECKOUT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const hear = (chunk: Buffer) => void (said += chunk.toString());
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, said }));
  });
}

/** A step that is right when a tool ends well. */
export function toolStep(name: string, remedy: string, file: string, args: readonly string[]): Step {
  const run = async () => {
    const { code, said } = await runTool(file, args);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, said };
  };
  return { name, remedy, run };
}
