/** Where the analyses find it; small groups show it too. */
export { Methods } from '#renderer/ui/Methods.tsx'
