import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';
import { PORT } from './socket-folder.ts';

const MB = 1024 * 1024;

/** The `-c` settings of the server: private, durable, and modest enough for a small machine. */
export function serverSettings(socket: string, extra: Record<string, string> = {}): Record<string, string> {
  return {
    // The name of a folder in a list: quoted, for a comma in it would make two.
    unix_socket_directories: `"${socket.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    listen_addresses: '',
    port: String(PORT),
    max_connections: '60',
    shared_buffers: `${sharedBuffers()}MB`,
    dynamic_shared_memory_type: dynamicSharedMemory(),
    // Compiling a query costs more than it gains on pages like ours.
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    log_checkpoints: 'off',
    ...extra,
  };
}

/** As arguments of `postgres`. */
export function asArguments(settings: Record<string, string>): string[] {
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function sharedBuffers(): number {
  return Math.max(16, Math.min(128, Math.floor(totalmem() / MB / 8)));
}

// Containers often get 64 MB of /dev/shm, which one parallel query can fill: then files in the data folder instead.
function dynamicSharedMemory(): string {
  if (process.platform !== 'linux') return 'posix';
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    return bavail * bsize < 256 * MB ? 'mmap' : 'posix';
  } catch {
    return 'mmap'; // no /dev/shm at all
  }
}
