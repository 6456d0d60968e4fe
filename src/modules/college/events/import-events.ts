import type { DomainEvent, Fact } from '#platform/events/event.ts';

// What happens to a coordinator's spreadsheet. Ids and counts only: the names in it stay in the sheet.

function event(what: string, importId: string, data: Readonly<Record<string, Fact>> = {}): DomainEvent {
  return { type: `college.${what}`, subject: { type: 'import', id: importId }, data };
}

export const importStarted = (importId: string) => event('import-started', importId);
export const importMended = (importId: string, what: string) => event('import-mended', importId, { what });
export const importBroughtIn = (
  importId: string,
  data: { termId: string; runs: number; changed: number; leftOut: number },
) => event('import-brought-in', importId, data);
export const importPutAside = (importId: string) => event('import-put-aside', importId);
export const importTakenUp = (importId: string) => event('import-taken-up', importId);
