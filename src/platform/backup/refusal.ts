/** Why something cannot be restored or written, in sentences for the person who asked. Nothing was changed. */
export class BackupRefused extends Error {
  constructor(says: string, options?: ErrorOptions) {
    super(says, options);
    this.name = 'BackupRefused';
  }
}
