package org.throughline.paper;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import org.throughline.platform.form.RuleViolation;

/**
 * A paper does not become final with a heading that has nothing below it.
 */
@Component
@Order(20)
class EmptySectionGate implements PaperGate {

	@Override
	public List<RuleViolation> obstacles(PaperToSeal paper) {
		var sections = paper.text().sections();
		return IntStream.range(0, sections.size())
			.filter((at) -> empty(sections.get(at)))
			.filter((at) -> at + 1 == sections.size() || sections.get(at + 1).level() <= sections.get(at).level())
			.mapToObj(sections::get)
			.map((each) -> new RuleViolation("sections", "paper.final.empty",
					Objects.requireNonNullElse(each.heading(), ""), each.key()))
			.toList();
	}

	private static boolean empty(PaperText.Section section) {
		return section.heading() != null && section.paragraphs().isEmpty() && section.checked().isEmpty();
	}

}
