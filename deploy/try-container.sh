#!/bin/sh
# Follows deploy/Containerfile without a container engine: same files, same steps, in an empty folder, then starts what would be
# in the image, asks its health, stops it. Usage: deploy/try-container.sh FOLDER [PORT]
set -eu
source=$(cd "$(dirname "$0")/.." && pwd)
to=${1:?usage: deploy/try-container.sh EMPTY-FOLDER [PORT]}
port=${2:-3999}
# The image has Node 24; here, the one the project installs.
PATH="$source/node_modules/.bin:$PATH"
mkdir "$to" "$to/build" "$to/app" "$to/data"

git -C "$source" archive HEAD | tar -x -C "$to/build"
cd "$to/build"
npm ci --no-audit --no-fund --loglevel=error
node scripts/compile-messages.mjs
node node_modules/@sveltejs/kit/svelte-kit.js sync
node node_modules/vite/bin/vite.js build --logLevel=error
node scripts/bundle.mjs
npm prune --omit=dev --no-audit --no-fund --loglevel=error
rm -rf node_modules/node-linux-* node_modules/.bin/node

mkdir -p "$to/app/src"
cp -R package.json node_modules build server static scripts "$to/app"
cp -R src/lib "$to/app/src/lib"
cd "$to/app"
DATA_DIR="$to/first" PORT=0 timeout -s TERM 5 node --initial-old-space-size=64 --min-semi-space-size=8 build/house/main.js || test -d node_modules/.cache/tablee
cd "$to"
chmod -R a-w "$to/app"
du -sh "$to/app"

cd "$to/app"
NODE_ENV=production HOST=127.0.0.1 PORT=$port DATA_DIR="$to/data" node --initial-old-space-size=64 --min-semi-space-size=8 build/house/main.js &
pid=$!
trap 'kill "$pid" 2>/dev/null || true' EXIT
for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
  node -e "fetch('http://127.0.0.1:$port/livez').then((r)=>process.exit(r.ok?0:1),()=>process.exit(1))" && break
  sleep 1
done
node -e "
const at = 'http://127.0.0.1:$port';
const ready = await fetch(at + '/readyz');
const page = await fetch(at + '/');
console.log('readyz', ready.status, await ready.text(), 'page', page.status);
process.exit(ready.ok && page.ok ? 0 : 1);
" --input-type=module
node scripts/backup.ts --data "$to/data" --to "$to/backups"
kill -TERM "$pid"
wait "$pid"
echo "stopped with $?"
