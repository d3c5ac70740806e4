/** Decides what becomes of one request: the session may refuse it, a protocol handler may answer it. */
import { handlerFor } from './protocol.mjs'
import { session } from './session.mjs'

/** @param command sends to the DevTools session in which the request waits */
export async function answerRequest(paused, url, command) {
  const { requestId, request } = paused
  const { cancel } = await session.defaultSession.askBeforeRequest({
    url,
    method: request.method,
    resourceType: paused.resourceType,
  })
  if (cancel) return command('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  const handle = handlerFor(url)
  if (!handle) return command('Fetch.continueRequest', { requestId })
  const response = await ask(handle, url, request)
  return command('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}

async function ask(handle, url, { method, headers, postData }) {
  try {
    return await handle(new Request(url, { method, headers, ...(postData && { body: postData }) }))
  } catch (error) {
    console.error(error)
    return new Response('The protocol handler failed.', { status: 500 })
  }
}
