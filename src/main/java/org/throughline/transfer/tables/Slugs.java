package org.throughline.transfer.tables;

import java.util.List;

import org.throughline.assurance.Named;

/**
 * The slugs of organisations and themes.
 */
final class Slugs {

	private Slugs() {
	}

	static List<String> of(List<Named> named) {
		return named.stream().map(Named::slug).toList();
	}

}
