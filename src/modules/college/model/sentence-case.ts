/** Words as they stand at the beginning of a sentence: "half term" → "Half term". */
export function sentenceCase(words: string): string {
  const [first = '', ...rest] = words;
  return first.toLocaleUpperCase('en-GB') + rest.join('');
}
