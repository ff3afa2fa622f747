import type { Tools } from '../store/tools.ts';

/** Opens the lab with what an address asks for. Nothing is drawn before the visitor agrees. */
export function askToDraw({ store }: Pick<Tools, 'store'>, code: string): void {
  store.setState(({ lab }) => ({
    view: { kind: 'lab', page: 'draw' },
    lab: { ...lab, draw: { ...lab.draw, asked: code } },
  }));
}

/** The visitor does not want what the address asks for. */
export function declineDrawing({ store }: Pick<Tools, 'store'>): void {
  store.setState(({ lab }) => ({ lab: { ...lab, draw: { ...lab.draw, asked: null } } }));
}
