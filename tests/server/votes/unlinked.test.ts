// Bar 5, ballots, over real sockets: twelve people vote. Nothing that is kept, and nothing anybody else was sent, holds a token,
// its hash or a ballot beside a seat.
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { must } from '#core/result.ts';
import { hashToken } from '#server/secrets.ts';
import { sqliteWorkshops } from '#server/storage/sqlite-workshops.ts';
import { Phone } from '../a-phone.ts';
import { countedBy, openVote, votes, type Opened } from './a-vote.ts';

let opened: Opened | null = null;
let dataDir = '';
afterEach(async () => {
  await opened?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Every file of a folder, whole. */
function bytesOf(folder: string): Buffer {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Buffer.concat(
    files.filter((file) => file.isFile()).map((file) => readFileSync(join(file.parentPath, file.name)))
  );
}

test('[VOT-6] twelve people vote: no token anywhere, no hash once it is revealed, nothing in the journal', async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tablee-votes-'));
  const vote = (opened = await openVote(12, 'people', dataDir));
  const room = new Phone(vote.house.url, { workshop: vote.code, role: 'projection' });
  await room.first('view');
  for (const [n, voter] of vote.voters.entries()) await votes(voter, { [`l${1 + (n % 3)}`]: 1 + (n % 2) });
  const secrets = vote.voters.map(({ token }) => {
    const hash = hashToken(token, `${vote.workshop}/v1`);
    const plain = createHash('sha256').update(token).digest();
    const raw = Buffer.from(token, 'base64url');
    return { token, raw, plain, hash, inUrn: Buffer.from(hash, 'base64url') };
  });
  const open = bytesOf(dataDir);
  for (const { token, raw, plain, hash, inUrn } of secrets) {
    expect([token, raw, plain, hash].map((each) => open.includes(each))).toEqual([
      false,
      false,
      false,
      false
    ]);
    expect(open.includes(inUrn)).toBe(true);
    expect(open.indexOf(inUrn)).toBe(open.lastIndexOf(inUrn));
  }
  await countedBy(vote);
  const revealed = bytesOf(dataDir);
  expect(secrets.filter(({ inUrn }) => revealed.includes(inUrn))).toEqual([]);

  const others = [room, vote.console, ...vote.voters.map(({ phone }) => phone)];
  for (const [n, { token, hash }] of secrets.entries()) {
    const sent = others.filter((phone) => phone !== vote.voters[n]?.phone).map(({ messages }) => messages);
    const text = JSON.stringify(sent);
    expect([token, hash].filter((each) => text.includes(each))).toEqual([]);
  }
  room.close();

  const folder = sqliteWorkshops(dataDir);
  const rows = folder.open(must(folder.list()[0], 'the workshop').id).read();
  folder.close();
  const afterOpening = rows.slice(rows.findIndex(({ type }) => type === 'vote.opened') + 1);
  expect(afterOpening.map(({ type, actor }) => `${type} ${actor}`)).toEqual([
    'vote.closed facilitator',
    'vote.revealed facilitator'
  ]);
  const journal = JSON.stringify(rows);
  expect(secrets.filter(({ token, hash }) => journal.includes(token) || journal.includes(hash))).toEqual([]);
});

test('[VOT-9] the count of ballots is told without a name: only the facilitation and the room see it move', async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tablee-votes-'));
  const vote = (opened = await openVote(6, 'people', dataDir));
  const [watcher, ...others] = vote.voters;
  if (!watcher) throw new Error('somebody');
  const before = watcher.phone.messages.length;
  for (const voter of others) await votes(voter, { l1: 1 });
  await vote.console.until(
    'five',
    () => vote.console.view?.for === 'facilitator' && vote.console.view.vote?.voted === 5
  );
  expect(watcher.phone.messages.slice(before)).toEqual([]);
});
