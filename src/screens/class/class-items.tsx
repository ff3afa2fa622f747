import { Fragment, type ComponentType } from 'react';
import { MenuLine } from '../shared/menu-items.tsx';
import { HandOutItems } from './hand-out-items.tsx';
import { PresentItems } from '../present/present-items.tsx';
import { HelpItems } from './help-items.tsx';
import { LessonsItems } from './lessons-items.tsx';

/** The groups of the menu, in their order. A line stands between two of them. */
const groups: readonly ComponentType[] = [
  // One line per group.
  LessonsItems,
  PresentItems,
  HandOutItems,
  HelpItems,
];

/** The items of the class's menu. */
export function ClassItems() {
  return groups.map((Items, place) => (
    <Fragment key={place}>
      {place > 0 && <MenuLine />}
      <Items />
    </Fragment>
  ));
}
