/** Which reports there are. */
import { packetKind } from './packet/packet-model.ts'

export const reportKinds = [
  {
    kind: packetKind,
    name: 'Data-meeting packet',
    audience: 'team',
    description:
      'Purpose and norms, a timed protocol, results with n and intervals, standards, two or three items, groups by misconception, a reteach plan.',
  },
] as const
