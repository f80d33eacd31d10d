// The other tabs of this device: told that what is kept here has changed, so that each shows what the others did.

/** Tells and hears; nothing but « look again » travels. */
export interface OtherTabs {
  tell(): void;
  onnews(hear: () => void): void;
  close(): void;
}

/** Tabs that share a name, on plain http too; nobody where the browser has no channel. */
export function otherTabs(name: string): OtherTabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  return {
    tell: () => channel?.postMessage(null),
    onnews: (hear) => channel?.addEventListener('message', hear),
    close: () => channel?.close()
  };
}
