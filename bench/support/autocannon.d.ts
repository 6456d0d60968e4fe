// What we use of autocannon, which brings no types of its own.
declare module 'autocannon' {
  interface CannonRequest {
    method?: 'GET' | 'POST';
    path?: string;
    headers?: Record<string, string>;
    body?: string;
    setupRequest?: (request: CannonRequest) => CannonRequest;
  }
  interface Cannon extends Promise<unknown> {
    on(
      event: 'response',
      heard: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): void;
    on(event: 'reqError', heard: (error: Error) => void): void;
  }
  interface CannonOptions {
    url: string;
    connections: number;
    duration?: number;
    amount?: number;
    timeout: number;
    sampleInt: number;
    requests: CannonRequest[];
  }
  export type { CannonRequest };
  export default function autocannon(options: CannonOptions): Cannon;
}
