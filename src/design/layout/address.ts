/** An address on this site: one slash in front, so that it can never name another host. */
function own(address: string): URL {
  const url = new URL('http://alongside.invalid');
  const [whole = ''] = address.split('#', 1);
  const at = whole.indexOf('?');
  const path = at < 0 ? whole : whole.slice(0, at);
  url.pathname = path.replaceAll('\\', '/').replace(/^\/*/, '/');
  url.search = at < 0 ? '' : whole.slice(at);
  return url;
}

function written(url: URL): string {
  return url.pathname.replace(/^\/+/, '/') + url.search;
}

/** The same page in another language: `lang` is added to its address, or replaced. */
export function inLanguage(address: string, language: 'en' | 'easy'): string {
  const url = own(address);
  url.searchParams.set('lang', language);
  return written(url);
}

/** An address with more in its query; what is undefined is left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const url = own(path);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, value);
  return written(url);
}
