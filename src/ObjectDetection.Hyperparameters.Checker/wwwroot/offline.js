// Keeps the files of the page, so that it works without a network. files.json, which the site's script writes, lists them.

// The site's script puts a digest of all files here. With another digest, browsers install this worker anew, and the page with it.
const version = 'development';
const prefix = 'checker-';
const cacheName = prefix + version;

addEventListener('install', event => event.waitUntil((async () => {
  const { files } = await (await fetch('files.json', { cache: 'no-store' })).json();
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map(file => new Request(file, { cache: 'no-cache' })));
  await skipWaiting();
})()));

addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== cacheName) {
      await caches.delete(name);
    }
  }

  await clients.claim();
})()));

addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method === 'GET' && address.origin === location.origin) {
    event.respondWith((async () => await caches.match(event.request, { cacheName, ignoreSearch: true }) ?? fetch(event.request))());
  }
});
