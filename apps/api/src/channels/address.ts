// Where a message may be sent to. Whoever writes an address into the settings must not reach the machines beside ours.
import ipaddr from 'ipaddr.js';

type Range = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Addresses that may be reached: all public ones, and the ranges given (`10.1.0.0/16`, `127.0.0.1/32`, `fd00::/8`). */
export function addressRule(allowed: readonly string[]): (address: string) => boolean {
  const ranges: readonly Range[] = allowed.map((range) => ipaddr.parseCIDR(range));
  return (address) => {
    if (!ipaddr.isValid(address)) return false;
    // `process` turns ::ffff:10.0.0.1 back into what is really called.
    const plain = ipaddr.process(address);
    return plain.range() === 'unicast' || ranges.some(([network, bits]) => network.kind() === plain.kind() && plain.match(network, bits));
  };
}
