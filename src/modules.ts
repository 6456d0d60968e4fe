import { namesOfWorks } from '#modules/college/index.ts';
import { college } from '#modules/college/module.ts';
import { demo } from '#modules/demo/module.ts';
import { home } from '#modules/home/module.ts';
import { identity } from '#modules/identity/module.ts';
import { listening } from '#modules/listening/module.ts';
import { messages } from '#modules/messages/module.ts';
import type { Module } from '#modules/module.ts';
import { operator } from '#modules/operator/module.ts';
import { people } from '#modules/people/module.ts';
import { threadModule } from '#modules/thread/module.ts';

/** The rooms of the product, in the order of its navigation: its table of contents. */
export const modules: readonly Module[] = [
  home,
  college,
  people,
  threadModule(namesOfWorks),
  listening,
  messages,
  operator,
  identity,
  demo,
];
