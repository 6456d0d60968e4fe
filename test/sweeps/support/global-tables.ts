/**
 * The tables that belong to no space. A table is global only if it stands here and its comment says "global: …";
 * everything else is a space's own, under row security.
 */
export const GLOBAL_TABLES: readonly string[] = [
  'account_messages',
  'accounts',
  'address_changes',
  'audit_pending',
  'college_alarms',
  'factor_codes',
  'factors',
  'installation',
  'memberships',
  'sign_in_links',
  'sign_in_tries',
  'sign_ins',
  'spaces',
];
