package org.throughline.paper;

import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a template, each list in its order.
 */
public record TemplateParts(List<Line> lines, List<Part> sections, List<Source> sources, List<Cleared> clearances) {

	public TemplateParts {
		lines = List.copyOf(lines);
		sections = List.copyOf(sections);
		sources = List.copyOf(sources);
		clearances = List.copyOf(clearances);
	}

	/**
	 * A line of the header or the summary box; left out where its fields are empty.
	 *
	 * @param wording words with fields such as {@code {title}}
	 */
	@Embeddable
	public record Line(@Enumerated(EnumType.STRING) LinePlace place, @Enumerated(EnumType.STRING) LineStyle style,
			@Nullable String label, String wording) {

	}

	/**
	 * A section.
	 *
	 * @param optional whether a paper can do without it
	 * @param wording the paragraphs that a new paper begins with, with fields
	 * @param guidance help for the author, never printed
	 */
	@Embeddable
	public record Part(SectionContent content, boolean optional, String wording, @Nullable String guidance) {

	}

	/**
	 * Which facts a section takes, and in which words.
	 *
	 * @param section the key of the section
	 * @param wording the sentence of the facts or before them
	 */
	@Embeddable
	public record Source(String section, @Enumerated(EnumType.STRING) FactKind fact, String wording,
			@Enumerated(EnumType.STRING) FactForm form) {

	}

	/**
	 * A clearance.
	 *
	 * @param section the key of the section that is cleared, or {@code null}
	 * @param wording what is printed, or {@code null}
	 * @param withinText whether that ends the last paragraph of the section
	 * @param workingDays the limit, before the meeting
	 * @param alertDays working days before the limit from which the board warns
	 */
	@Embeddable
	public record Cleared(String key, String name, @Nullable String section, @Nullable String wording,
			boolean withinText, int workingDays, int alertDays) {

	}

}
