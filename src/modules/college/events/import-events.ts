import type { DomainEvent, Fact } from '#platform/events/event.ts';

// What happens to a coordinator's spreadsheet. Ids and counts only: the names in it stay in the sheet.

function event(what: string, importId: string, data: Readonly<Record<string, Fact>> = {}): DomainEvent {
  return { type: `Import${what}`, subject: { type: 'import', id: importId }, data };
}

export const importStarted = (importId: string) => event('Started', importId);
export const importMended = (importId: string, what: string) => event('Mended', importId, { what });
export const importBroughtIn = (
  importId: string,
  data: { termId: string; runs: number; changed: number; leftOut: number },
) => event('BroughtIn', importId, data);
export const importPutAside = (importId: string) => event('PutAside', importId);
export const importTakenUp = (importId: string) => event('TakenUp', importId);
