/**
 * The page's link to the backend: takes the port that the preload hands over, keeps the typed client,
 * and says when the link is lost, comes back, or is gone for good.
 */
import { useSyncExternalStore } from 'react'
import { contract } from '#shared/contracts/index.ts'
import type { AppContract } from '#shared/contracts/index.ts'
import { connect } from '#shared/rpc/connect.ts'
import type { BackendEvent, Client } from '#shared/rpc/define.ts'
import { CallError } from '#shared/rpc/errors.ts'
import { fromPagePort } from '#shared/ports/message-ports.ts'

export type AppClient = Client<AppContract>

/** `number` counts the links: 1 at start, 2 after the first restart. */
export type BackendLink =
  | { readonly status: 'connecting' }
  | { readonly status: 'ready'; readonly client: AppClient; readonly number: number }
  | { readonly status: 'lost' }
  | { readonly status: 'failed' }

const listeners = new Set<() => void>()
const changeListeners = new Set<(event: BackendEvent) => void>()
let link: BackendLink = { status: 'connecting' }
let links = 0

/** Call once, before the preload can have posted the first port. */
export function startBackendLink(): void {
  window.addEventListener('message', (event) => {
    const [port] = event.ports
    if (event.data === 'backend-port' && event.source === window && port) receive(port)
  })
  window.numberlineShell.onBackend((event) => {
    if (event.state === 'failed') set({ status: 'failed' })
  })
}

function receive(port: MessagePort): void {
  const number = ++links
  const { client } = connect(fromPagePort(port), contract, {
    onEvent: (event) => changeListeners.forEach((listen) => listen(event)),
    onLost: () => {
      if (number === links && link.status !== 'failed') set({ status: 'lost' })
    },
  })
  set({ status: 'ready', client, number })
}

/** @throws CallError `CONNECTION_LOST` while there is no link. */
export function backend(): AppClient {
  if (link.status !== 'ready') throw new CallError('CONNECTION_LOST')
  return link.client
}

export function onBackendChange(listen: (event: BackendEvent) => void): () => void {
  changeListeners.add(listen)
  return () => changeListeners.delete(listen)
}

export const useBackendLink = (): BackendLink => useSyncExternalStore(subscribe, () => link)

function set(next: BackendLink): void {
  link = next
  for (const listen of listeners) listen()
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}
