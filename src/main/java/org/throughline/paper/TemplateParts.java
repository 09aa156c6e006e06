package org.throughline.paper;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a template, those of each kind in their order.
 */
public record TemplateParts(List<TemplatePart<?>> all) {

	public TemplateParts {
		all = List.copyOf(all);
	}

	public List<TemplatePart<Line>> lines() {
		return of(Line.class);
	}

	public List<TemplatePart<Part>> sections() {
		return of(Part.class);
	}

	public List<TemplatePart<Source>> sources() {
		return of(Source.class);
	}

	public List<TemplatePart<Cleared>> clearances() {
		return of(Cleared.class);
	}

	/** Returns the facts that a section takes. */
	public List<TemplatePart<Source>> sources(String section) {
		return sources().stream().filter((source) -> source.content().section().equals(section)).toList();
	}

	/** Returns the parts whose content is of a type. */
	@SuppressWarnings("unchecked")
	public <C extends Content> List<TemplatePart<C>> of(Class<C> type) {
		return this.all.stream()
			.filter((part) -> type.isInstance(part.content()))
			.map((part) -> (TemplatePart<C>) part)
			.toList();
	}

	/** Returns the parts with a new or changed one. */
	TemplateParts with(TemplatePart<?> changed) {
		boolean there = this.all.stream().anyMatch((part) -> part.id().equals(changed.id()));
		return new TemplateParts(
				there ? this.all.stream().map((part) -> part.id().equals(changed.id()) ? changed : part).toList()
						: Stream.concat(this.all.stream(), Stream.of(changed)).toList());
	}

	/** Returns the parts without one; without a section its facts go too. */
	TemplateParts without(TemplatePart<?> removed) {
		String section = (removed.content() instanceof Part part) ? part.content().key() : "";
		return new TemplateParts(this.all.stream()
			.filter((part) -> !part.equals(removed)
					&& !(part.content() instanceof Source source && source.section.equals(section)))
			.toList());
	}

	/** Returns whether the recommendations are a line of the header or the summary. */
	public boolean recommendsInLine() {
		return lines().stream().anyMatch((line) -> line.content().recommends());
	}

	/** The content of a part of a template. */
	public sealed interface Content permits Line, Part, Source, Cleared {

		/** Returns its name or its words. */
		String title();

		/** Returns its group, within which it is moved. */
		default String group() {
			return "";
		}

	}

	/**
	 * A line of the header or the summary box; left out where its fields are empty.
	 *
	 * @param wording words with fields such as {@code {title}}
	 */
	@Embeddable
	public record Line(@Enumerated(EnumType.STRING) LinePlace place, @Enumerated(EnumType.STRING) LineStyle style,
			@Nullable String label, String wording) implements Content {

		@Override
		public String title() {
			return (this.label != null) ? this.label + " " + this.wording : this.wording;
		}

		@Override
		public String group() {
			return this.place.name();
		}

		boolean recommends() {
			return PaperFields.names(this.wording).contains("recommendations");
		}

		Line styled(LineStyle other) {
			return new Line(this.place, other, this.label, this.wording);
		}

	}

	/**
	 * A section.
	 *
	 * @param optional whether a paper can do without it
	 * @param wording the paragraphs that a new paper begins with, with fields
	 * @param guidance help for the author, never printed
	 */
	@Embeddable
	public record Part(SectionContent content, boolean optional, String wording,
			@Nullable String guidance) implements Content {

		@Override
		public String title() {
			return Objects.requireNonNullElse(this.content.heading(), "End of the paper");
		}

		/** Returns whether authors write it. */
		public boolean text() {
			return this.content.kind() == SectionKind.TEXT;
		}

	}

	/**
	 * The facts of a section and their wording.
	 *
	 * @param section the key of the section
	 * @param wording the sentence of the facts or before them
	 */
	@Embeddable
	public record Source(String section, @Enumerated(EnumType.STRING) FactKind fact, String wording,
			@Enumerated(EnumType.STRING) FactForm form) implements Content {

		@Override
		public String title() {
			return this.wording;
		}

		@Override
		public String group() {
			return this.section;
		}

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
			boolean withinText, int workingDays, int alertDays) implements Content {

		@Override
		public String title() {
			return this.name;
		}

	}

}
