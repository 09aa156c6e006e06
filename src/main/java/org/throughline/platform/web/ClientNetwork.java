package org.throughline.platform.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * The network a request comes from, as far as limits count it as one: an IPv4 address or
 * the /56 of an IPv6 address, because a client may own all of it.
 */
public final class ClientNetwork {

	private static final int IPV6 = 16;

	private static final int IPV6_NETWORK = 7;

	private ClientNetwork() {
	}

	/** Returns the network of an address in digits. A name is not looked up. */
	public static String of(String address) {
		if (!address.matches("[0-9a-fA-F:.]+")) {
			return "unknown";
		}
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return HexFormat.of().formatHex(bytes, 0, (bytes.length == IPV6) ? IPV6_NETWORK : bytes.length);
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

}
