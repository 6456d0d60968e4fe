import type { Config } from '#platform/config/config.ts';

/** Names and options of our cookies: "__Host-" wherever a browser keeps its promise (https, or this machine itself). */
export interface Cookies {
  readonly signIn: string;
  readonly form: string;
  readonly options: {
    readonly path: '/';
    readonly httpOnly: true;
    readonly sameSite: 'lax';
    readonly secure: boolean;
  };
}

export function cookiesFor(config: Pick<Config, 'publicUrl'>): Cookies {
  const { protocol, hostname } = new URL(config.publicUrl);
  const secure = protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  const prefix = secure ? '__Host-' : '';
  return {
    signIn: `${prefix}alongside`,
    form: `${prefix}alongside-form`,
    options: { path: '/', httpOnly: true, sameSite: 'lax', secure },
  };
}
