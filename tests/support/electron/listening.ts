import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Numbers of the TCP sockets that a process, or any below it, listens at. Linux. */
export function listeningBelow(pid: number): readonly string[] {
  const listening = new Set(['tcp', 'tcp6'].flatMap(inodesIn));
  return [pid, ...below(pid)].flatMap(socketsOf).filter((inode) => listening.has(inode));
}

/** State 0A is LISTEN (Linux, Documentation/networking/proc_net_tcp). */
function inodesIn(table: string): readonly string[] {
  const rows = read(`/proc/net/${table}`).split('\n').slice(1);
  return rows.flatMap((row) => {
    const columns = row.trim().split(/\s+/);
    return columns[3] === '0A' && columns[9] !== undefined ? [columns[9]] : [];
  });
}

function below(pid: number): readonly number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return children.flatMap((child) => [child, ...below(child)]);
}

function socketsOf(pid: number): readonly string[] {
  const folder = `/proc/${pid}/fd`;
  return list(folder).flatMap((fd) => {
    const inode = /^socket:\[(\d+)\]$/.exec(link(`${folder}/${fd}`))?.[1];
    return inode === undefined ? [] : [inode];
  });
}

/** A process that has ended meanwhile has nothing to be read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function link(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
