package org.throughline.paper;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.paper.PaperText.Paragraph;

/**
 * The words that officers clear, as Markdown. Numbers of paragraphs are no part of them:
 * they change with other sections.
 */
final class ClearanceTexts {

	private ClearanceTexts() {
	}

	/**
	 * Returns the text of a section, empty if the paper does not have it.
	 * @param section the key of the section, or {@code null} for the whole paper
	 */
	static String of(PaperText paper, @Nullable String section) {
		var sections = paper.sections()
			.stream()
			.filter((each) -> section == null || each.key().equals(section))
			.flatMap((each) -> (section == null) ? Stream.concat(heading(each), words(each.paragraphs()))
					: words(each.paragraphs()));
		return ((section == null) ? Stream.concat(front(paper), sections) : sections)
			.collect(Collectors.joining("\n\n"));
	}

	private static Stream<String> front(PaperText paper) {
		var summary = (paper.summary() == null) ? Stream.<String>of()
				: paper.summary()
					.lines()
					.stream()
					.flatMap((line) -> Stream.concat(Stream.ofNullable(line.label()), words(line.paragraphs())));
		return Stream.concat(Stream.of(paper.title()), summary);
	}

	private static Stream<String> heading(PaperText.Section section) {
		return Stream.ofNullable(section.heading()).map((words) -> "**" + words + "**");
	}

	private static Stream<String> words(List<Paragraph> paragraphs) {
		return paragraphs.stream().map((paragraph) -> switch (paragraph.kind()) {
			case QUOTATION -> "> " + paragraph.wording();
			case BULLET, SUB_BULLET -> "- " + paragraph.wording();
			case ITEM -> "1. " + paragraph.wording();
			default -> paragraph.wording();
		});
	}

}
