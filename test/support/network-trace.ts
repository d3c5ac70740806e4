/** Reads from strace which processes reached for the network, and with what. */
import { readFileSync } from 'node:fs'

/**
 * Chromium finds out whether IPv6 has a route by connecting a datagram socket to this address. The
 * system only looks into its routing table then; no packet leaves (and `datagrams` would show one).
 * No switch turns it off.
 */
const routeProbe =
  /<UDPv6:[^>]*>, \{sa_family=AF_INET6, sin6_port=htons\(443\),.*"2001:4860:4860::8888"/

export type NetworkUse = {
  readonly processes: number
  /** Each `connect` to an internet address, as strace prints it. */
  readonly connections: readonly string[]
  /** Each send over a datagram socket of the internet family. */
  readonly datagrams: readonly string[]
}

/** What to put before a command; children are followed, and descriptors are named with their kind. */
export function stracePrefix(file: string): readonly string[] {
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg'
  return [
    'strace',
    '-f',
    '--seccomp-bpf',
    '-qq',
    '-yy',
    '-e',
    calls,
    '-e',
    'signal=none',
    '-o',
    file,
  ]
}

export function networkUseIn(file: string): NetworkUse {
  const lines = readFileSync(file, 'utf8').split('\n')
  const calls = lines.map((line) => line.replace(/^\d+\s+/, ''))
  return {
    processes: new Set(lines.map((line) => /^\d+/.exec(line)?.[0]).filter(Boolean)).size,
    connections: calls.filter(
      (call) => call.startsWith('connect(') && /AF_INET6?/.test(call) && !routeProbe.test(call),
    ),
    datagrams: calls.filter((call) => /^send(to|msg|mmsg)\(\d+<UDP/.test(call)),
  }
}
