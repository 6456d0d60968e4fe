import type { DomainEvent } from '#platform/events/event.ts';

export const ruleChanged = (spaceId: string, rule: string, from: number, to: number): DomainEvent => ({
  type: 'RuleChanged',
  subject: { type: 'space', id: spaceId },
  data: { rule, from, to },
});
