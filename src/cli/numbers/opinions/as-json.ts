import type { OpinionMap } from '#numbers/opinions/opinion-map.ts';
import { spreadOf } from '#numbers/opinions/tallies.ts';

/** What `--json` prints. The names are kept to once they have landed. */
export function opinionsAsJson(map: OpinionMap, seed: number): object {
  const { division } = map;
  return {
    k: division?.k ?? 1,
    stability: division?.stability.acrossPeople ?? null,
    stabilityAcrossStatements: division?.stability.acrossStatements ?? null,
    silhouette: division?.silhouette ?? null,
    clearGroups: map.clearGroups,
    smallConversation: !map.lookedForGroups,
    seed,
    groups: map.groups.map(({ size, representative }, id) => ({
      id,
      size,
      representative: representative.map((one) => ({ ...one, statement: map.statementIds[one.statement]! })),
    })),
    statements: statementsOf(map),
    participants: participantsOf(map),
    pca: { center: [...map.center], components: map.components.map((component) => [...component]) },
  };
}

function statementsOf({ statementIds, statements, statementsAt }: OpinionMap) {
  return statements.map(({ tally, ...figures }, at) => ({
    id: statementIds[at]!,
    x: statementsAt[2 * at]!,
    y: statementsAt[2 * at + 1]!,
    ...figures,
    agree: tally.agree,
    disagree: tally.disagree,
    pass: tally.all - tally.agree - tally.disagree,
    spread: spreadOf(tally),
  }));
}

function participantsOf({ personIds, inConversation, peopleAt, group }: OpinionMap) {
  return personIds.map((id, at) => ({
    id,
    inConversation: inConversation[at] === 1,
    x: peopleAt[2 * at]!,
    y: peopleAt[2 * at + 1]!,
    group: group[at]! < 0 ? null : group[at]!,
  }));
}
