import { spawn } from 'node:child_process';
import type { DatabaseUser } from './database-user.ts';
import { identity, plainEnvironment } from './run-program.ts';

/** Stops the database when we are gone, however we went. */
export interface Watchdog {
  /** Says which process is the server now. */
  guard(pid: number): void;
  /** The server has stopped: nothing is left to watch. */
  dismiss(): void;
}

/**
 * A shell that reads from us. The kernel closes our end even after kill -9, and then it stops the server it was last
 * told of, provided that number still belongs to a server on our folder.
 */
const script = `
data=$1
server=
while read -r word; do
  [ "$word" = done ] && exit 0
  server=$word
done
[ -n "$server" ] || exit 0
ours() {
  if [ -r "/proc/$server/cmdline" ]; then command=$(tr '\\0' ' ' <"/proc/$server/cmdline")
  else command=$(ps -o command= -p "$server" 2>/dev/null); fi
  case "$command " in *" -D $data "*) return 0 ;; esac
  return 1
}
for signal in INT QUIT KILL; do
  ours || exit 0
  kill -s "$signal" "$server" 2>/dev/null
  left=50
  while [ $left -gt 0 ] && ours; do
    sleep 0.1 2>/dev/null || sleep 1
    left=$((left - 1))
  done
done
`;

/** Starts the watchdog for the cluster in `data`, as the database's user, before there is a server. */
export function startWatchdog(
  data: string,
  user: DatabaseUser | undefined,
  failed: (error: Error) => void,
): Watchdog {
  const child = spawn('/bin/sh', ['-c', script, 'alongside-watchdog', data], {
    ...identity(user),
    cwd: '/',
    env: plainEnvironment,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.on('error', failed);
  child.stdin.on('error', failed);
  child.unref();
  // A pipe of a child is a socket to Node, which can be let go of so that it does not keep us running.
  if ('unref' in child.stdin && typeof child.stdin.unref === 'function') child.stdin.unref();
  return {
    guard: (pid) => void child.stdin.write(`${pid}\n`),
    dismiss: () => void child.stdin.end('done\n'),
  };
}
