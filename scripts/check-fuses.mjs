/** Reads the fuses of the packaged application in dist/ and compares them with electron-builder.yml. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { parse } from 'yaml';
import { root } from './application.mjs';

/** @type {{ electronFuses: Record<string, boolean> }} */
const config = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8'));
const dist = join(root, 'dist');
const places = ['win-unpacked/Stemma.exe', 'mac/Stemma.app', 'mac-arm64/Stemma.app', 'linux-unpacked/stemma'];
const packaged = places.map((place) => join(dist, place)).filter(existsSync);
if (packaged.length === 0) {
  console.error(`No packaged application in ${dist}: ${existsSync(dist) ? readdirSync(dist).join(', ') : 'nothing there'}`);
  process.exit(1);
}
const wanted = /** @type {const} */ ([
  ['runAsNode', FuseV1Options.RunAsNode],
  ['enableCookieEncryption', FuseV1Options.EnableCookieEncryption],
  ['enableNodeOptionsEnvironmentVariable', FuseV1Options.EnableNodeOptionsEnvironmentVariable],
  ['enableNodeCliInspectArguments', FuseV1Options.EnableNodeCliInspectArguments],
  ['enableEmbeddedAsarIntegrityValidation', FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
  ['onlyLoadAppFromAsar', FuseV1Options.OnlyLoadAppFromAsar],
  ['grantFileProtocolExtraPrivileges', FuseV1Options.GrantFileProtocolExtraPrivileges],
]);
/** How the wire says that a fuse is on: the character `1`. */
const on = 0x31;

for (const application of packaged) {
  const wire = await getCurrentFuseWire(application);
  for (const [name, fuse] of wanted) {
    const isOn = Number(wire[fuse]) === on;
    const isRight = isOn === config.electronFuses[name];
    console.log(`${isRight ? 'ok' : 'WRONG'} ${name} ${isOn ? 'on' : 'off'} (${application})`);
    if (!isRight) process.exitCode = 1;
  }
}
