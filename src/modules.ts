import { namesOfWorks } from '#modules/college/index.ts';
import { college } from '#modules/college/module.ts';
import { decisions } from '#modules/decisions/module.ts';
import { demo } from '#modules/demo/module.ts';
import { groupsModule } from '#modules/groups/module.ts';
import { homeModule } from '#modules/home/module.ts';
import { identity } from '#modules/identity/module.ts';
import { listening } from '#modules/listening/module.ts';
import { messages } from '#modules/messages/module.ts';
import type { Module } from '#modules/module.ts';
import type { MyDataParts } from '#modules/my-data/index.ts';
import { myDataModule } from '#modules/my-data/module.ts';
import { operator } from '#modules/operator/module.ts';
import { pairing } from '#modules/pairing/module.ts';
import { people } from '#modules/people/module.ts';
import { release } from '#modules/release/module.ts';
import { threadModule } from '#modules/thread/module.ts';
import { takingPart } from '#src/taking-part.ts';

/** What belongs to a person is driven by what every room says of itself, this list included. */
export const myDataParts: MyDataParts = { rooms: () => modules, takingPart };

/** The rooms of the product, in the order of its navigation: its table of contents. */
export const modules: readonly Module[] = [
  homeModule(() => modules),
  college,
  groupsModule(() => modules),
  decisions,
  pairing,
  release,
  people,
  threadModule(namesOfWorks),
  listening,
  messages,
  myDataModule(myDataParts),
  operator,
  identity,
  demo,
];
