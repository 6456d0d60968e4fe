import { gallery } from '#design/gallery.ts';
import { page } from '#platform/http/route.ts';
import { show } from '#platform/http/visit.ts';

/** Every part pages are made of, with its name: for those who write pages, and for axe. */
export const galleryPage = page({}, (visit) =>
  show(visit, { title: 'Design', main: gallery(), width: 'wide' }),
);
