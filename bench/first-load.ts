// What a participant's phone downloads from the QR code to the first field: every byte on the wire, as Chromium counts it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { AddressInfo } from 'node:net';
import { createApp } from '#server/app.ts';
import { createLog } from '#server/log.ts';
import { chromiumFlags, chromiumPath } from '../scripts/chromium.mjs';

/** Bytes received by kind of file, and in all. */
export interface FirstLoad {
  readonly kinds: ReadonlyMap<string, number>;
  readonly bytes: number;
  readonly files: number;
}

/** Opens the join address on a fresh 360 px browser and adds up what came over the network, fonts included. */
export async function measureFirstLoad(): Promise<FirstLoad> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tablee-bench-'));
  const config = {
    port: 0,
    host: '127.0.0.1',
    dataDir,
    origin: null,
    trustProxy: null,
    dev: false,
    logLevel: 'fatal'
  };
  const app = await createApp({ config, log: createLog('fatal') });
  await new Promise<void>((listening) => app.server.listen(0, '127.0.0.1', listening));
  // A server that listens on TCP has an address with a port.
  const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const executablePath = chromiumPath();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: [...chromiumFlags]
  });
  try {
    const code = await openWorkshop(url);
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const wire = await page.context().newCDPSession(page);
    await wire.send('Network.enable');
    const types = new Map<string, string>();
    const sizes = new Map<string, number>();
    wire.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
    wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      sizes.set(requestId, encodedDataLength)
    );
    await page.goto(`${url}/j/${code}`);
    await page.getByRole('textbox').first().waitFor();
    await page.waitForLoadState('networkidle');
    const kinds = new Map<string, number>();
    for (const [id, size] of sizes)
      kinds.set(types.get(id) ?? 'Other', (kinds.get(types.get(id) ?? 'Other') ?? 0) + size);
    return { kinds, bytes: [...sizes.values()].reduce((sum, size) => sum + size, 0), files: sizes.size };
  } finally {
    await browser.close();
    await app.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A workshop in its first round, so that the field of cards is what one meets. */
async function openWorkshop(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ template: 'herault-tables', people: 25, start: true });
  const made: { code: string; workshop: string; device: string } = await (
    await fetch(`${url}/api/workshops`, { method: 'POST', headers, body })
  ).json();
  for (const version of [2, 3]) {
    const command = { type: 'cursor.next', expectedVersion: version };
    await fetch(`${url}/api/workshops/${made.workshop}/commands?role=facilitator`, {
      method: 'POST',
      headers: { ...headers, authorization: `Bearer ${made.device}` },
      body: JSON.stringify({ id: `bench-next-${version}`, command })
    });
  }
  return made.code;
}
