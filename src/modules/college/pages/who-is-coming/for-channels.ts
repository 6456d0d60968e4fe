/** The ways in which somebody asks a coordinator to do something for them. */
export const FOR_CHANNELS = ['phone', 'paper', 'in person'] as const;

export const CHANNEL_WORDS: Record<(typeof FOR_CHANNELS)[number], string> = {
  phone: 'They rang',
  paper: 'They wrote, or sent a form on paper',
  'in person': 'They came by',
};
