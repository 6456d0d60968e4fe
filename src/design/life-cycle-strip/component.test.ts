import { describe, expect, it } from 'vitest';
import { type StripStage, lifeCycleStrip } from '#design/life-cycle-strip/component.ts';

function words(stages: readonly StripStage[], language: 'en' | 'easy' = 'en'): string {
  const { text } = lifeCycleStrip({ stages, language });
  return text
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** What stands in the list of stages, without the key under it. */
function drawn(stage: StripStage): string {
  const { text } = lifeCycleStrip({ stages: [stage], language: 'en' });
  return text.slice(0, text.indexOf('</ol>'));
}

describe('the life-cycle strip', () => {
  it('tells each stage and its state in words, in order', () => {
    const said = words([
      { stage: 'plan', state: 'recorded', by: ['professional'] },
      { stage: 'design', state: 'recorded', by: ['professional', 'peer'] },
      { stage: 'deliver', state: 'not yet', by: [] },
      { stage: 'review', state: 'missing', by: [], note: 'Nobody looked back.' },
    ]);
    expect(said).toMatch(
      /^Plan and fund Recorded by a professional Design Recorded by a peer and a professional, together Deliver Not recorded yet Review Missing Nobody looked back\./,
    );
  });

  it('tells them by shape too: disc, ring, diamond; circle, square, both', () => {
    expect(drawn({ stage: 'plan', state: 'not yet', by: [] })).toContain('al-strip__ring');
    expect(drawn({ stage: 'plan', state: 'missing', by: [] })).toContain('al-strip__diamond');
    const peer = drawn({ stage: 'plan', state: 'recorded', by: ['peer'] });
    expect(peer).toContain('al-strip__disc');
    expect(peer).toContain('al-strip__peer');
    expect(peer).not.toContain('al-strip__professional');
    const both = drawn({ stage: 'plan', state: 'recorded', by: ['peer', 'professional'] });
    expect(both).toContain('al-strip__peer');
    expect(both).toContain('al-strip__professional');
  });

  it('shows who took part only where it is recorded', () => {
    expect(drawn({ stage: 'deliver', state: 'not yet', by: ['peer'] })).not.toContain('al-strip__peer');
    expect(words([{ stage: 'deliver', state: 'recorded', by: [] }])).toContain('who took part is not shown');
  });

  it('explains every mark it uses, and no other', () => {
    const said = words([{ stage: 'plan', state: 'recorded', by: ['peer', 'professional'] }]);
    expect(said).toContain('a peer: somebody in a role');
    expect(said).toContain('a professional: somebody in a role');
    expect(said).toContain('both, together');
    expect(said).not.toContain('Missing');
  });

  it('has simpler words for Easy Read', () => {
    expect(words([{ stage: 'review', state: 'missing', by: [] }], 'easy')).toContain('Looking back Missing');
  });
});
