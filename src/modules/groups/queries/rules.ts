import type { Tx } from '#platform/database/tx.ts';
import { METHODS, RULES, UNTIL_SET, isRuleName, ruleValue } from '../model/rules.ts';
import type { EnoughOfUs, Method, RuleName, RuleValue, RuleValues } from '../model/rules.ts';

/** How a group works, for rooms that go by it. */
export interface WayOfWorking {
  readonly enoughOfUs: EnoughOfUs;
  readonly whoMayChair: string;
  readonly mayDecide: readonly string[];
  readonly mayNotDecide: readonly string[];
  readonly methods: readonly Method[];
  readonly agendaClosesDaysBefore: number;
  readonly papersDaysBefore: number;
  readonly twoPresenters: boolean;
  readonly secretVotes: boolean;
  /** Agendas and notes may be read by everybody. */
  readonly openPapers: boolean;
}

/** One rule, with who set it and when; null where nobody has set it yet and the value is what holds until then. */
export interface GroupRule<Name extends RuleName = RuleName> {
  readonly name: Name;
  readonly value: RuleValue<Name>;
  readonly set: {
    readonly id: string;
    readonly by: string;
    readonly on: string;
    readonly why: string;
    readonly decisionCode: string | null;
  } | null;
}

interface Row {
  id: string;
  rule: string;
  value: unknown;
  setBy: string;
  why: string;
  decisionCode: string | null;
  setOn: string;
}

const COLUMNS = `id, rule, value, set_by as "setBy", why, decision_code as "decisionCode", set_on::text as "setOn"`;

/** The rules a group goes by, in the order they are read: now, or as they were at a moment. */
export async function rulesOf(tx: Tx, groupId: string, at?: Date): Promise<readonly GroupRule[]> {
  const rows = await tx.named<Row>(
    'rules-of-group',
    `select distinct on (rule) ${COLUMNS} from groups_rules
      where space_id = $1 and group_id = $2 and ($3::timestamptz is null or recorded_at <= $3)
      order by rule, recorded_at desc, id desc`,
    [tx.spaceId, groupId, at ?? null],
  );
  const byName = new Map(rows.map((row) => [row.rule, row]));
  return RULES.map((name) => ruleFrom(name, byName.get(name)));
}

function ruleFrom<Name extends RuleName>(name: Name, row: Row | undefined): GroupRule<Name> {
  if (!row) return { name, value: UNTIL_SET[name], set: null };
  const { id, setBy: by, setOn: on, why, decisionCode } = row;
  return { name, value: ruleValue(name, row.value), set: { id, by, on, why, decisionCode } };
}

/** How a rule has been over time, the latest first. */
export async function historyOf(tx: Tx, groupId: string, rule: RuleName): Promise<readonly GroupRule[]> {
  const rows = await tx.named<Row>(
    'history-of-rule',
    `select ${COLUMNS} from groups_rules where space_id = $1 and group_id = $2 and rule = $3
      order by recorded_at desc, id desc limit 50`,
    [tx.spaceId, groupId, rule],
  );
  return rows.flatMap((row) => (isRuleName(row.rule) ? [ruleFrom(row.rule, row)] : []));
}

/** How a group works: now, or as it was at a moment. */
export async function wayOfWorking(tx: Tx, groupId: string, at?: Date): Promise<WayOfWorking> {
  const rules = await rulesOf(tx, groupId, at);
  const values = Object.fromEntries(rules.map(({ name, value }) => [name, value])) as unknown as RuleValues;
  return {
    enoughOfUs: values['enough-of-us'],
    whoMayChair: values['who-may-chair'],
    mayDecide: values['may-decide'],
    mayNotDecide: values['may-not-decide'],
    methods: METHODS.filter((method) => values.methods.includes(method)),
    agendaClosesDaysBefore: values['agenda-closes'],
    papersDaysBefore: values['papers-out'],
    twoPresenters: values['two-presenters'],
    secretVotes: values['secret-votes'],
    openPapers: values['open-papers'],
  };
}
