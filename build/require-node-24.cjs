// First line of every command: plain CommonJS, so that an old Node can read it and say what is missing.
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `Genkan needs Node 24 and this is ${process.version}. Linux and Windows get it with "npm ci"; ` +
      'on macOS install Node 24 (https://nodejs.org) and try again.',
  );
  process.exit(1);
}
