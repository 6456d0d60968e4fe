const BROWSERS: readonly [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser/, 'Samsung Internet'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const MACHINES: readonly [RegExp, string][] = [
  [/iPhone/, 'an iPhone'],
  [/iPad/, 'an iPad'],
  [/Android/, 'an Android phone or tablet'],
  [/Windows/, 'a Windows computer'],
  [/Mac OS X/, 'a Mac'],
  [/Linux/, 'a Linux computer'],
];

/** A few words by which somebody knows their own device again; no more is kept of it. */
export function deviceWords(userAgent: string): string {
  const browser = BROWSERS.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'A browser';
  const machine = MACHINES.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'a device we do not know';
  return `${browser} on ${machine}`;
}
