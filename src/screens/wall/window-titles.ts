import { msg } from '@lingui/core/macro';

export const WALL_TITLE = msg`Link-Context Studio: the wall`;

export const REPLAY_TITLE = msg`Link-Context Studio: replay`;
