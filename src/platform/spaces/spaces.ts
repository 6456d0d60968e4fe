import type { Database } from '#platform/database/database.ts';

/** One college, board or partnership: the unit of tenancy. */
export interface Space {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly public: boolean;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
}

const COLUMNS = `id, slug, name, time_zone as "timeZone", public, contact_phone as "contactPhone", contact_email as "contactEmail"`;
const KEPT_FOR = 5_000;

/** Finds spaces by the first word of an address. Kept for five seconds, since every page asks. */
export class Spaces {
  readonly #database: Database;
  readonly #kept = new Map<string, { space: Space; until: number }>();

  constructor(database: Database) {
    this.#database = database;
  }

  async bySlug(slug: string): Promise<Space | null> {
    const kept = this.#kept.get(slug);
    if (kept && kept.until > Date.now()) return kept.space;
    const [space] = await this.#database.global<Space>(
      `select ${COLUMNS} from spaces where slug = $1`,
      [slug],
      'space-by-slug',
    );
    if (!space) return null;
    this.#kept.set(slug, { space, until: Date.now() + KEPT_FOR });
    return space;
  }

  /** Spaces that anyone may know of, by name. */
  async open(): Promise<readonly Space[]> {
    return this.#database.global<Space>(`select ${COLUMNS} from spaces where public order by name limit 200`);
  }

  /** Every space of this installation: for work that is done for each of them in turn. */
  async all(): Promise<readonly Space[]> {
    return this.#database.global<Space>(`select ${COLUMNS} from spaces order by id`);
  }

  /** Forgets what is kept, after a change to a space here. */
  forget(slug: string): void {
    this.#kept.delete(slug);
  }
}
