import { tendDueRuns } from '#modules/college/index.ts';
import { askAgain } from '#modules/college/commands/ask-again.ts';
import { bookPlace } from '#modules/college/commands/book-place.ts';
import { cancelBooking } from '#modules/college/commands/cancel-booking.ts';
import { changeRoom } from '#modules/college/commands/change-room.ts';
import { changeRun } from '#modules/college/commands/change-run.ts';
import type { RunWords } from '#modules/college/commands/change-run.ts';
import { countAsKept, giveKeptPlace, giveOneOver, givePlace } from '#modules/college/commands/give-place.ts';
import type { Keeper } from '#modules/college/commands/held-places.ts';
import { keepPlaces, recordSupporter } from '#modules/college/commands/keep-places.ts';
import { letGoOfPlace } from '#modules/college/commands/let-go-of-place.ts';
import type { LockRun } from '#modules/college/commands/lock-run.ts';
import { recordListCall } from '#modules/college/commands/reach-held.ts';
import { skipHeldPlace } from '#modules/college/commands/skip-held-place.ts';
import { takeHeldPlace } from '#modules/college/commands/take-held-place.ts';
import { phaseOf } from '#modules/college/model/holding-time.ts';
import { runByCode } from '#modules/college/queries/managed-runs.ts';
import { aRoom, aRun } from '#modules/college/testing.ts';
import type { ARun } from '#modules/college/testing.ts';
import type { PlacesCounted } from '#modules/college/testing/places-invariants.ts';
import { PlacesModel, keptUntilDay } from '#modules/college/testing/places-model.ts';
import type { Step } from '#modules/college/testing/places-model.ts';
import { addPeople } from '#modules/people/index.ts';
import { newId } from '#platform/ids/ids.ts';
import type { Space } from '#platform/spaces/spaces.ts';
import type { TestApp } from '#test/support/app.ts';

/** Somebody on the run, as the database has them. */
export interface Stored {
  readonly who: number;
  readonly state: 'booked' | 'listed';
  readonly position: number | null;
  readonly seats: number;
  readonly withSupporter: boolean;
  readonly takesKept: boolean;
  readonly over: boolean;
  readonly resting: string | null;
  readonly held: { readonly until: number | null } | null;
}

const ON_THE_RUN = `
  select b.id, b.person_id as "personId", b.state, b.position, b.seats, b.with_supporter as "withSupporter", b.takes_kept as "takesKept",
         exists (select 1 from college_one_overs o where o.space_id = $1 and o.booking_id = b.id) as over, b.resting,
         case when b.held_at is not null then json_build_object('until', round(extract(epoch from b.held_until) * 1000)) end as held
    from college_bookings b where b.space_id = $1 and b.run_id = $2 and b.state <> 'cancelled' order by b.id`;

/** A run in the database, on which the steps of the model are done by the product's own commands. */
export class PlacesInDatabase {
  readonly app: TestApp;
  readonly space: Space;
  readonly run: ARun;
  readonly people: readonly string[];
  readonly firstStart: Date;
  readonly #roomId: string;
  readonly #lockRun: LockRun | undefined;

  private constructor(
    made: Pick<PlacesInDatabase, 'app' | 'space' | 'run' | 'people' | 'firstStart'>,
    roomId: string,
    lockRun: LockRun | undefined,
  ) {
    this.app = made.app;
    this.space = made.space;
    this.run = made.run;
    this.people = made.people;
    this.firstStart = made.firstStart;
    this.#roomId = roomId;
    this.#lockRun = lockRun;
  }

  static async make(
    app: TestApp,
    space: Space,
    { places, firstStart, people }: { places: number; firstStart: Date; people: number },
    lockRun?: LockRun,
  ): Promise<PlacesInDatabase> {
    const ends = new Date(firstStart.getTime() + 2 * 60 * 60 * 1000);
    const made = await app.platform.database.inSpace(space.id, async (tx) => {
      const roomId = await aRoom(tx);
      const sessions = [[firstStart.toISOString(), ends.toISOString()] as const];
      const run = await aRun(tx, { places, roomId, sessions, tutors: [] });
      const ids = await addPeople(
        tx,
        Array.from({ length: people }, (_, who) => somebody(who)),
        app.clock.now(),
      );
      return { roomId, run, ids };
    });
    const { run, ids } = made;
    return new PlacesInDatabase({ app, space, run, people: ids, firstStart }, made.roomId, lockRun);
  }

  async do(step: Step): Promise<void> {
    if (step.act === 'book') await this.#book(step.who, step.supporter);
    else if ('who' in step) await this.#ofPerson(step.act, step.who);
    else if (step.act === 'hours pass') this.#pass(step.hours);
    else if (step.act === 'places') await this.#changeRun(step.places);
    else if (step.act === 'room') await this.#changeRoom(step.holds);
    else
      await keepPlaces(this.#keeper(), aKey(), this.run.code, {
        kept: step.kept,
        label: 'Kept places',
        until: step.days === null || step.kept === 0 ? null : keptUntilDay(this.app.clock.now(), step.days),
        supportersCount: step.counted,
      });
  }

  /** What runs by itself in the product: messages go out, and alarms that have gone off are seen to. */
  async settle(): Promise<void> {
    await this.app.platform.database.inSpace(this.space.id, (tx) =>
      tx.client.query(`update messages set state = 'sent' where space_id = $1 and state = 'waiting'`, [
        this.space.id,
      ]),
    );
    const waiting = await tendDueRuns(this.app.platform);
    if (waiting > 0) throw new Error('A run could not be tended');
  }

  /** Everybody on the run. */
  async stored(): Promise<Stored[]> {
    const rows = await this.#rows<Omit<Stored, 'who'> & { id: string; personId: string }>();
    return rows.map(({ id: _id, personId, ...one }) => ({ ...one, who: this.people.indexOf(personId) }));
  }

  /** The places as they are, counted from the rows by this test alone. */
  async counted(): Promise<PlacesCounted> {
    const all = await this.stored();
    const [limits] = await this.#query<{ places: number; holds: number | null; kept: number }>(
      `select r.places, m.holds, case when r.kept_released_at is null then r.kept_places else 0 end as kept
         from college_runs r join college_rooms m on m.space_id = r.space_id and m.id = r.room_id where r.space_id = $1 and r.id = $2`,
    );
    const seats = (which: (one: Stored) => boolean) =>
      all.filter(which).reduce((sum, one) => sum + one.seats, 0);
    const awake = all.filter(({ state, held, resting }) => state === 'listed' && !held && !resting);
    const { firstStart } = this;
    return {
      places: Math.min(limits!.places, limits!.holds ?? limits!.places),
      taken: seats(({ state }) => state === 'booked'),
      held: seats(({ held }) => held !== null),
      kept: Math.max(0, limits!.kept - seats(({ takesKept }) => takesKept)),
      overs: seats(({ over }) => over),
      awake: awake.map((one) => one.seats),
      phase: phaseOf(
        { state: 'published', firstStart, lastStart: firstStart, comeAnyTime: false },
        this.app.clock.now(),
      ),
    };
  }

  /** People who stand on the run more than once; none is well. */
  async twice(): Promise<number> {
    const all = await this.stored();
    return all.length - new Set(all.map(({ who }) => who)).size;
  }

  async #rows<Row extends object>(): Promise<Row[]> {
    return this.#query<Row>(ON_THE_RUN);
  }

  async #query<Row extends object>(sql: string): Promise<Row[]> {
    return this.app.platform.database.inSpace(this.space.id, async (tx) => {
      const { rows } = await tx.client.query(sql, [this.space.id, this.run.id]);
      return rows as Row[];
    });
  }

  #keeper(): Keeper {
    const { app, space } = this;
    const actor = {
      personId: null,
      onBehalfOf: null,
      channel: 'web' as const,
      at: app.clock.now(),
    };
    return { platform: app.platform, space, actor, ...(this.#lockRun ? { lockRun: this.#lockRun } : {}) };
  }

  async #book(who: number, withSupporter: boolean): Promise<void> {
    const { platform, space, actor, lockRun } = this.#keeper();
    const ask = {
      code: this.run.code,
      personId: this.people[who]!,
      ...somebody(who),
      email: '',
      phone: '',
      mayLeaveMessage: null,
      helps: [],
      ifMissed: 'not said' as const,
      emergencyContact: '',
      keepingWell: '',
      withSupporter,
    };
    await bookPlace(platform, space, actor, aKey(), ask, lockRun);
  }

  async #ofPerson(act: Step['act'], who: number): Promise<void> {
    const rows = await this.#rows<{ id: string; personId: string; state: string; held: unknown }>();
    const mine = rows.find(({ personId }) => personId === this.people[who]);
    if (!mine) return;
    const [keeper, key] = [this.#keeper(), aKey()];
    const { platform, space, actor, lockRun } = keeper;
    if (act === 'cancel') await cancelBooking(platform, space, actor, key, mine.id, lockRun);
    else if (act === 'take') await takeHeldPlace(keeper, key, mine.id);
    else if (act === 'let go, stay') await letGoOfPlace(keeper, key, mine.id, true);
    else if (act === 'let go, leave') await letGoOfPlace(keeper, key, mine.id, false);
    else if (act === 'skip')
      await skipHeldPlace(keeper, key, mine.id, { why: 'another reason', words: 'A test' });
    else if (act === 'reach') await recordListCall(keeper, key, mine.id, 'will let us know');
    else if (act === 'ask again') await askAgain(keeper, key, mine.id);
    else if (act === 'give') await givePlace(keeper, key, mine.id);
    else if (act === 'give kept') await giveKeptPlace(keeper, key, mine.id);
    else if (act === 'one over') await giveOneOver(keeper, key, mine.id, 'A test');
    else if (act === 'count as kept') await countAsKept(keeper, key, mine.id, true);
    else if (act === 'count as open') await countAsKept(keeper, key, mine.id, false);
    else await recordSupporter(keeper, key, mine.id, act === 'supporter');
  }

  #pass(hours: number): void {
    this.app.clock.set(new Date(this.app.clock.now().getTime() + hours * 60 * 60 * 1000));
  }

  async #changeRun(places: number): Promise<void> {
    const { platform, actor } = this.#keeper();
    await platform.database.inSpace(this.space.id, async (tx) => {
      const now = (await runByCode(tx, this.run.code))!;
      const done = await changeRun(tx, { platform, actor }, this.run.id, now.version, {
        ...wordsOf(now),
        places,
      });
      if (!done.ok) throw new Error(`The run was not changed: ${done.reason}`);
    });
  }

  async #changeRoom(holds: number | null): Promise<void> {
    const { platform, actor } = this.#keeper();
    await platform.database.inSpace(this.space.id, async (tx) => {
      const { rows } = await tx.client.query<{ name: string; version: number }>(
        'select name, version from college_rooms where space_id = $1 and id = $2',
        [this.space.id, this.#roomId],
      );
      const { name, version } = rows[0]!;
      const words = { name, stepFree: null, hearingLoop: null, quietRoom: null, holds };
      const done = await changeRoom(tx, { platform, actor }, this.#roomId, version, words);
      if (!done.ok) throw new Error(`The room was not changed: ${done.reason}`);
    });
  }
}

// A run's own words alone, as its page sends them: whatever else was handed on would be recorded as changed.
function wordsOf(run: RunWords): RunWords {
  const { courseVersion, sheetRef, roomId, places, needsNoPair, accessNotes, coordinatorNotes } = run;
  return { courseVersion, sheetRef, roomId, places, needsNoPair, accessNotes, coordinatorNotes };
}

function somebody(who: number) {
  const name = `Person ${who}`;
  return PlacesModel.isRung(who)
    ? { name, phone: `020 7946 0${String(100 + who)}` }
    : { name, email: `person${who}@people.example` };
}

const aKey = () => ({ key: newId(), form: 'a test', hash: Buffer.alloc(32) });

/** The model's people as the database would have them. */
export function asStored(model: PlacesModel): Stored[] {
  return [...model.people].map(([who, one]) => ({
    who,
    state: one.state,
    position: one.position,
    seats: one.seats,
    withSupporter: one.withSupporter,
    takesKept: one.takesKept,
    over: one.over,
    resting: one.resting,
    held: one.held === null ? null : { until: one.held.until?.getTime() ?? null },
  }));
}
