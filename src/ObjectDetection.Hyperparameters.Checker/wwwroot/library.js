// The library in its worker. Calls of one kind wait in one place: a later one replaces those that have not begun.

const worker = new Worker('worker.js', { type: 'module' });
const waiting = new Map();
let running = null;
let isReady = false;
let fail;

export const ready = new Promise((resolve, reject) => {
  fail = reject;
  worker.addEventListener('message', ({ data }) => {
    if (data.ready) {
      isReady = true;
      resolve();
    } else {
      const { resolve: answer, reject: refuse } = running;
      running = null;
      if (data.error === undefined) {
        answer(data.answer);
      } else {
        refuse(new Error(data.error));
      }
    }

    next();
  });
});
worker.addEventListener('error', event => fail(new Error(event.message || 'The library could not be loaded.')));

/** Calls the library. Resolves with undefined if a later call of the same kind has replaced this one. */
export function ask(call, ...args) {
  return new Promise((resolve, reject) => {
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
    worker.postMessage({ id: call, call, args: running.args });
  }
}
