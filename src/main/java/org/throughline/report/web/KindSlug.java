package org.throughline.report.web;

import java.util.Arrays;
import java.util.Locale;

import org.throughline.platform.web.NotFoundException;
import org.throughline.report.StatementKind;

/**
 * Converts statement kinds to and from slugs: {@code key-message}.
 */
final class KindSlug {

	private KindSlug() {
	}

	static String of(StatementKind kind) {
		return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static StatementKind parse(String slug) {
		return Arrays.stream(StatementKind.values())
			.filter((kind) -> of(kind).equals(slug))
			.findAny()
			.orElseThrow(NotFoundException::new);
	}

}
