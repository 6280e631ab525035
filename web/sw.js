/* The player without a network: what the page needs is kept, whole, under one version. A new version is fetched beside it and
   takes over when no page is open, or when the page says that no lesson is: so it never changes within one. The lessons of versions
   before stay: a run goes on with the one that it was begun with. What is said to the server is never touched. */

const kVersion = '%VERSION%';
const kFiles = ['%FILES%'];
const kPrefix = 'waymark-';
const kOlder = 'older-lessons';
const kMostOlder = 60;
const kLesson = /^lessons\/([0-9a-f]{64})[^/]*\.json$/;

const pathOf = (address) => new URL(address).pathname.slice(new URL(registration.scope).pathname.length);

addEventListener('install', (event) => {
  event.waitUntil(caches.open(kPrefix + kVersion).then((cache) => cache.addAll(kFiles)));
});

addEventListener('activate', (event) => {
  const old = async () => {
    for (const name of await caches.keys()) {
      if (!name.startsWith(kPrefix) || name === kPrefix + kVersion) continue;
      await keepLessons(await caches.open(name));
      await caches.delete(name);
    }
  };
  event.waitUntil(old());
});

/** What is no longer among the site's lessons, the oldest of it given up first. */
async function keepLessons(from) {
  const to = await caches.open(kOlder);
  for (const request of await from.keys()) {
    const path = pathOf(request.url);
    if (kLesson.test(path) && !kFiles.includes(path)) await to.put(request, await from.match(request));
  }
  const all = await to.keys();
  for (const request of all.slice(0, Math.max(0, all.length - kMostOlder))) await to.delete(request);
}

addEventListener('message', ({ data }) => {
  if (data === 'renew') skipWaiting();
});

addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  const path = pathOf(request.url) || './';
  const older = !kFiles.includes(path) && kLesson.exec(path);
  if (kFiles.includes(path)) event.respondWith(kept(path, request));
  else if (older) event.respondWith(olderLesson(older[1], request));
});

async function kept(path, request) {
  const cache = await caches.open(kPrefix + kVersion);
  return (await cache.match(path)) ?? fetch(request);
}

/** A lesson that the site has no more is still at the server, in all its languages. */
async function olderLesson(version, request) {
  const found = await (await caches.open(kOlder)).match(request, { ignoreVary: true });
  if (found) return found;
  const answer = await fetch(request);
  return answer.ok ? answer : fetch(`/api/lessons/${version}.json`);
}
