/** Looks for Chromium, Chrome or Edge where the systems usually put them. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
]

/** @returns the path of an executable; `NUMBERLINE_BROWSER` comes before any other. */
export function findBrowser() {
  return candidates().find((path) => path && existsSync(path))
}

export function howToGetABrowser() {
  const how = {
    linux: 'Install one, for instance with: sudo apt-get install chromium',
    darwin: 'Install Google Chrome, for instance with: brew install --cask google-chrome',
    win32: 'Install Google Chrome or Microsoft Edge.',
  }
  return (
    'Found neither Chromium nor Chrome nor Edge on this computer. ' +
    (how[process.platform] ?? 'Install one of them.') +
    ' Or set NUMBERLINE_BROWSER to the path of one.'
  )
}

function candidates() {
  return [process.env.NUMBERLINE_BROWSER, ...(byPlatform[process.platform] ?? onLinux)()]
}

function onLinux() {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
    '/opt/microsoft/msedge',
  ]
  return names.flatMap((name) => folders.map((folder) => folder && join(folder, name)))
}

function onMac() {
  const programs = [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ]
  const folders = ['/Applications', join(process.env.HOME ?? '', 'Applications')]
  return folders.flatMap((folder) => programs.map((program) => join(folder, program)))
}

function onWindows() {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((n) => process.env[n])
  const programs = [
    'Google\\Chrome\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Chromium\\Application\\chrome.exe',
  ]
  return folders.flatMap((folder) => programs.map((program) => folder && join(folder, program)))
}

const byPlatform = { linux: onLinux, darwin: onMac, win32: onWindows }
