// The library in its worker. Calls of one kind wait in one place: a later one replaces those that have not begun.

const worker = new Worker('worker.js', { type: 'module' });
const waiting = new Map();
let running = null;
let isReady = false;
let broken = null;
let started;
let failed;

export const ready = new Promise((resolve, reject) => [started, failed] = [resolve, reject]);

worker.addEventListener('message', ({ data }) => {
  if (data.ready) {
    isReady = true;
    started();
  } else {
    const { resolve, reject } = running;
    running = null;
    if (data.error === undefined) {
      resolve(data.answer);
    } else {
      reject(new Error(data.error));
    }
  }

  next();
});
worker.addEventListener('error', event => {
  broken = new Error(event.message || 'Check the connection and reload the page.');
  failed(broken);
  for (const call of [running, ...waiting.values()]) {
    call?.reject(broken);
  }

  running = null;
  waiting.clear();
});

/** Calls the library. Resolves with undefined if a later call of the same kind has replaced this one. */
export function ask(call, ...args) {
  return new Promise((resolve, reject) => {
    if (broken !== null) {
      reject(broken);
      return;
    }

    waiting.get(call)?.resolve(undefined);
    waiting.set(call, { call, args, resolve, reject });
    next();
  });
}

function next() {
  if (!isReady || running !== null) {
    return;
  }

  // What somebody looks at while typing goes first.
  const call = ['Set', 'Fix', 'Check', 'Fields', 'Show'].find(name => waiting.has(name));
  if (call !== undefined) {
    running = waiting.get(call);
    waiting.delete(call);
    worker.postMessage({ call, args: running.args });
  }
}
