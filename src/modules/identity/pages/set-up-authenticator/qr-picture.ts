import { encodeQR } from 'qr';
import { html } from '#design/html.ts';
import type { Html } from '#design/html.ts';

const QUIET_ZONE = 4;

/** A QR code as a drawing in the page: no request, and nothing of it is kept anywhere. `says` is for who cannot see it. */
export function qrPicture(content: string, says: string): Html {
  const rows = encodeQR(content, 'raw', { ecc: 'medium', border: QUIET_ZONE });
  const size = rows.length;
  const dark = rows.flatMap((row, y) =>
    darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return html`<svg class="al-qr" role="img" aria-label="${says}" viewBox="0 0 ${size} ${size}" width="264" height="264" shape-rendering="crispEdges">
    <rect width="${size}" height="${size}" fill="#fff"></rect>
    <path d="${dark.join('')}" fill="#000"></path>
  </svg>`;
}

function darkRuns(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    if (!dark) continue;
    const last = runs.at(-1);
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
