import { herbs } from './session-files.ts';
import { it } from './studio-test.ts';

/** A test of the studio in which the session “Herbs” lies on the table. */
export const herbsTest = it.extend('tools', () => herbs());
