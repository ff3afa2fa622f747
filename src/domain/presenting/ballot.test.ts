import { expect, it } from 'vitest';
import { clearVotes, countVotes, newBallot, undoVote } from './ballot.ts';

it('counts hands, one by one or several at a time, and never below none', () => {
  let ballot = newBallot(3);
  ballot = countVotes(ballot, 0, 1);
  ballot = countVotes(ballot, 1, 12);
  ballot = countVotes(ballot, 0, -1);
  ballot = countVotes(ballot, 0, -1);
  expect(ballot.counts).toEqual([0, 12, 0]);
  expect(ballot.last).toBe(0);
  expect(countVotes(ballot, 7, 1)).toBe(ballot);
});

it('takes back every vote, and the clearing of all of them', () => {
  const two = countVotes(countVotes(newBallot(2), 0, 1), 1, 1);
  const cleared = clearVotes(two);
  expect(cleared.counts).toEqual([0, 0]);
  expect(undoVote(cleared).counts).toEqual([1, 1]);
  expect(undoVote(undoVote(undoVote(cleared))).counts).toEqual([0, 0]);
  expect(clearVotes(newBallot(2)).past).toEqual([]);
});
