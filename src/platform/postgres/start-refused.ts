/**
 * The database cannot be started, and a person can do something about it: the message is a plain sentence with its
 * remedy, fit to be shown as it is. `code` is for tests and for the operator's scripts.
 */
export class StartRefused extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartRefused';
    this.code = code;
  }
}

/** The system's own code of an error ("EACCES"), or an empty string. */
export function systemCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** A system error while writing below `folder`, said in a sentence; anything unknown is passed on as it is. */
export function refuseWriting(folder: string, error: unknown): never {
  const code = systemCode(error);
  const elsewhere = 'or choose another folder with DATA_DIR';
  if (code === 'EACCES' || code === 'EPERM') {
    throw new StartRefused(
      'data-folder-closed',
      `This user may not write to ${folder}: give it the right to, ${elsewhere}.`,
      { cause: error },
    );
  }
  if (code === 'EROFS') {
    throw new StartRefused(
      'data-folder-read-only',
      `${folder} is on a disk that cannot be written to: make it writable, ${elsewhere}.`,
      { cause: error },
    );
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    throw new StartRefused(
      'disk-full',
      `The disk that holds ${folder} is full: free about 200 MB, ${elsewhere}.`,
      { cause: error },
    );
  }
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    throw new StartRefused(
      'not-a-folder',
      `${folder} is not a folder: move what is there aside, ${elsewhere}.`,
      { cause: error },
    );
  }
  throw error;
}
