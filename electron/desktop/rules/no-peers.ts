import type { Rule } from './rule.ts';

/** WebRTC learns no address of this machine and speaks to nobody. */
export const noPeers: Rule = {
  page: (page) => page.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'),
};
