import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Another process of the benchmark's, spoken to one message at a time. It ends when it is told to, or when we end. */
export interface Child<Ask, Answer> {
  ask(message: Ask): Promise<Answer>;
  end(): Promise<void>;
}

/** Starts a script beside this one. BENCH_CPU_PROF names a folder into which it writes a profile when it ends. */
export function startChild<Ask extends object, Answer>(script: string): Child<Ask, Answer> {
  const profile = process.env['BENCH_CPU_PROF'];
  const child = fork(new URL(script, import.meta.url), {
    serialization: 'advanced',
    execArgv: profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const ask = async (message: Ask): Promise<Answer> => {
    const answered = once(child, 'message') as Promise<[Answer]>;
    child.send(message);
    const gone = ended.then(() => Promise.reject(new Error(`${script} ended unasked`)));
    gone.catch(() => undefined);
    return (await Promise.race([answered, gone]))[0];
  };
  const end = async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
  return { ask, end };
}
