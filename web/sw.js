/* The player without a network: what the page needs is kept, whole, under one version. A new version is fetched beside it and
   takes over when no page is open, so that it never changes within a lesson. What is said to the server is never touched. */

const kVersion = '%VERSION%';
const kFiles = ['%FILES%'];
const kPrefix = 'waymark-';

addEventListener('install', (event) => {
  event.waitUntil(caches.open(kPrefix + kVersion).then((cache) => cache.addAll(kFiles)));
});

addEventListener('activate', (event) => {
  const old = async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith(kPrefix) && name !== kPrefix + kVersion) await caches.delete(name);
    }
  };
  event.waitUntil(old());
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  const path = address.pathname.slice(new URL(registration.scope).pathname.length);
  if (request.method !== 'GET' || address.origin !== location.origin || !kFiles.includes(path || './')) return;
  const kept = async () => {
    const cache = await caches.open(kPrefix + kVersion);
    return (await cache.match(path || './')) ?? fetch(request);
  };
  event.respondWith(kept());
});
