package org.throughline.platform.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.throughline.platform.document.Block.Heading;

/**
 * The headings of a document with their numbers.
 */
final class Outline {

	/** The contents name headings down to this level. */
	private static final int CONTENTS_LEVEL = 2;

	private final Map<String, String> numbers = new LinkedHashMap<>();

	private final List<Heading> headings;

	private Outline(List<Heading> headings) {
		this.headings = headings;
	}

	static Outline of(Document document) {
		var outline = new Outline(
				document.blocks().stream().filter(Heading.class::isInstance).map(Heading.class::cast).toList());
		if (document.properties().numbered()) {
			var counts = new ArrayList<Integer>();
			for (var heading : outline.headings) {
				while (counts.size() > heading.level()) {
					counts.remove(counts.size() - 1);
				}
				while (counts.size() < heading.level()) {
					counts.add(0);
				}
				counts.set(heading.level() - 1, counts.get(heading.level() - 1) + 1);
				outline.numbers.put(heading.id(), String.join(".", counts.stream().map(String::valueOf).toList()));
			}
		}
		return outline;
	}

	List<Heading> headings() {
		return this.headings;
	}

	/** Returns the headings that the contents name. */
	List<Heading> contents() {
		return this.headings.stream().filter((heading) -> heading.level() <= CONTENTS_LEVEL).toList();
	}

	/** Returns the number of a heading; empty if headings are not numbered. */
	String number(Heading heading) {
		return this.numbers.getOrDefault(heading.id(), "");
	}

}
