// Keeps the files of the page, so that it works without a network. files.json, which the site's script writes, lists them with a digest of them all.

const prefix = 'checker-';

addEventListener('install', event => event.waitUntil((async () => {
  const { version, files } = await (await fetch('files.json', { cache: 'no-store' })).json();
  const cache = await caches.open(prefix + version);
  await cache.addAll(files.map(file => new Request(file, { cache: 'no-cache' })));
  await skipWaiting();
})()));

addEventListener('activate', event => event.waitUntil((async () => {
  const { version } = await (await caches.match('files.json'))?.json() ?? {};
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && version !== undefined && name !== prefix + version) {
      await caches.delete(name);
    }
  }

  await clients.claim();
})()));

addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method === 'GET' && address.origin === location.origin) {
    event.respondWith((async () => await caches.match(event.request, { ignoreSearch: true }) ?? fetch(event.request))());
  }
});
