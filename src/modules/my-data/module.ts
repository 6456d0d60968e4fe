import type { Module } from '#modules/module.ts';
import { myDataNeeds } from './needs.ts';
import { onPeopleMerged } from './on-people-merged.ts';
import type { MyDataParts } from './parts.ts';
import { personal } from './personal.ts';
import { routesOf } from './routes.ts';

/** What belongs to a person: to see, to take, to put right, to have erased, and to let somebody help with. */
export function myDataModule(parts: MyDataParts): Module {
  return {
    name: 'my-data',
    routes: routesOf(parts),
    personal,
    subscribers: [onPeopleMerged],
    needs: myDataNeeds,
  };
}
