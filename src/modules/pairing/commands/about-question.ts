/** What messages about a question are about. */
export const aboutQuestion = (id: string) => ({ type: 'pairing question', id });

/** The kind of messages and calls that ask. */
export const ASKING = 'pairing';
