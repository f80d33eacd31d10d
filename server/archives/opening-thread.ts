// The thread that reads one large file (opening.ts), then ends.
import { parentPort, workerData } from 'node:worker_threads';
import { must } from '#core/result.ts';
import { opened, type Task } from './opening.ts';

// Given by opening.ts, the only one that starts this thread.
must(parentPort, 'a parent').postMessage(await opened(workerData as Task));
