import { tidyName } from '../../domain/lcl/label.ts';
import type { FoundFile } from '../found-file.ts';
import type { ImportRemark } from './import-remark.ts';
import type { ConceptPlan, ImportKind, ImportPlan, Skipped, SkipReason } from './import-plan.ts';
import { byName } from './path-steps.ts';
import { isPictureName } from './picture-name.ts';

export type Role = 'train' | 'test';

interface Pile {
  readonly name: string;
  readonly train: Map<string, FoundFile>;
  readonly test: Map<string, FoundFile>;
}

/** A plan that is being made. Names that become the same by tidying are one concept. */
export class PlanDraft {
  private readonly piles = new Map<string, Pile>();
  private readonly placed = new Set<string>();
  private readonly skipped = new Map<string, Skipped>();
  private readonly remarks: ImportRemark[] = [];
  private readonly loose: FoundFile[] = [];

  /** Adds a picture under a name, once. Its first role stays, because a taught picture cannot test, nor the reverse. */
  add(role: Role, name: string, file: FoundFile): void {
    const key = tidyName(name);
    const pile = this.piles.get(key) ?? { name: key, train: new Map(), test: new Map() };
    // Concepts are in the order in which they are taught, even if a list of test pictures was read before.
    if (role === 'train' && pile.train.size === 0) this.piles.delete(key);
    this.piles.set(key, pile);
    this.placed.add(file.path);
    if (!pile.train.has(file.path) && !pile.test.has(file.path)) pile[role].set(file.path, file);
  }

  /** Marks a list as read. It then counts neither as a picture nor as left out. */
  use(list: FoundFile): void {
    this.placed.add(list.path);
  }

  isPlaced(file: FoundFile): boolean {
    return this.placed.has(file.path);
  }

  addLoose(file: FoundFile): void {
    this.placed.add(file.path);
    this.loose.push(file);
  }

  /** `list` is the path of the list that decides. */
  skip(path: string, because: SkipReason, list: string | null = null): void {
    this.skipped.set(`${because} ${path}`, { path, because, ...(list !== null && { list }) });
  }

  remark(remark: ImportRemark): void {
    this.remarks.push(remark);
  }

  /** Skips a file that the list does not name and that has no role yet. */
  skipUnnamed(file: FoundFile, list: string | null): void {
    if (this.isPlaced(file)) return;
    if (isPictureName(file.path)) this.skip(file.path, 'unmentioned', list);
    else this.skip(file.path, 'no-picture');
  }

  /** How many concepts there are by now. */
  concepts(): number {
    return this.piles.size;
  }

  finish(kind: ImportKind): ImportPlan {
    const concepts = [...this.piles.values()].map(({ name, train, test }): ConceptPlan => ({
      name,
      train: [...train.values()],
      test: [...test.values()],
    }));
    // The order of folders comes from the file system and means nothing. The order of a list is its author's, so it
    // stays.
    if (kind === 'folders') concepts.sort(byName);
    else concepts.sort((one, other) => Number(isTaught(other)) - Number(isTaught(one)));
    const { loose, remarks } = this;
    return { kind, concepts, loose, skipped: [...this.skipped.values()], remarks };
  }
}

function isTaught({ train }: ConceptPlan): boolean {
  return train.length > 0;
}
