/** A person's slip on the command line: said in a sentence, exit code 2. */
export class Slip extends Error {}
