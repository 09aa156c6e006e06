package org.throughline.paper.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.throughline.paper.FactForm;
import org.throughline.paper.FactKind;
import org.throughline.paper.LinePlace;
import org.throughline.paper.LineStyle;
import org.throughline.paper.SectionContent;
import org.throughline.paper.SectionKind;
import org.throughline.paper.TemplateParts;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormRow;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.text.Slug;

import static org.throughline.platform.form.FormValues.orNull;
import static org.throughline.platform.form.FormValues.text;

/**
 * The rows of the form of a template. Sources and clearances name their section by its
 * heading, so that a new section can be named before it is saved.
 */
final class TemplateRows {

	/** The numbers of rows leave room for others between them. */
	private static final int STEP = 10;

	private static final String CLOSING = "closing";

	private TemplateRows() {
	}

	/** Returns rows in the order of their numbers, empty ones last. */
	static <T extends Row> List<T> ordered(List<T> rows) {
		return rows.stream()
			.sorted(Comparator.comparing(Row::blank)
				.thenComparing(
						(row) -> Objects.requireNonNullElse(FormValues.wholeNumber(row.order()), Integer.MAX_VALUE)))
			.toList();
	}

	static List<Line> lines(TemplateParts parts) {
		return IntStream.range(0, parts.lines().size()).mapToObj((at) -> {
			var line = parts.lines().get(at);
			return new Line(order(at), line.place().name(), line.style().name(), text(line.label()), line.wording());
		}).toList();
	}

	static List<Part> sections(TemplateParts parts) {
		return IntStream.range(0, parts.sections().size()).mapToObj((at) -> {
			var part = parts.sections().get(at);
			var content = part.content();
			return new Part(order(at), content.key(), content.kind().name(), text(content.heading()),
					text(content.level()), new Marks(content.numbered(), part.optional()), part.wording(),
					text(part.guidance()));
		}).toList();
	}

	static List<Source> sources(TemplateParts parts) {
		return IntStream.range(0, parts.sources().size()).mapToObj((at) -> {
			var source = parts.sources().get(at);
			return new Source(order(at), heading(parts, source.section()), source.fact().name(), source.wording(),
					source.form().name());
		}).toList();
	}

	static List<Cleared> clearances(TemplateParts parts) {
		return IntStream.range(0, parts.clearances().size()).mapToObj((at) -> {
			var cleared = parts.clearances().get(at);
			return new Cleared(order(at), cleared.key(), cleared.name(), heading(parts, cleared.section()),
					text(cleared.wording()), cleared.withinText(), text(cleared.workingDays()),
					text(cleared.alertDays()));
		}).toList();
	}

	private static String order(int at) {
		return String.valueOf((at + 1) * STEP);
	}

	private static String heading(TemplateParts parts, @Nullable String key) {
		return parts.sections()
			.stream()
			.map(TemplateParts.Part::content)
			.filter((content) -> content.key().equals(key))
			.map((content) -> Objects.requireNonNullElse(content.heading(), content.key()))
			.findFirst()
			.orElse("");
	}

	/** Returns the key of the section with this heading, or one that no section has. */
	private static String keyOf(List<TemplateParts.Part> parts, String heading) {
		return parts.stream()
			.map(TemplateParts.Part::content)
			.filter((content) -> heading.equalsIgnoreCase(content.heading()))
			.map(SectionContent::key)
			.findFirst()
			.orElse(heading);
	}

	/** A row with its place. */
	interface Row extends FormRow {

		String order();

		void check(String path, FormChecks checks);

	}

	/** A line of the header or the summary box. */
	record Line(String order, String place, String style, String label, String wording) implements Row {

		static final Line EMPTY = new Line("", LinePlace.HEADER.name(), LineStyle.LINE.name(), "", "");

		@Override
		public boolean blank() {
			return this.label.isEmpty() && this.wording.isEmpty();
		}

		@Override
		public void check(String path, FormChecks checks) {
			checks.required(path + "wording")
				.atMost(path + "label", FormChecks.LINE)
				.oneOf(path + "place", LinePlace.class)
				.oneOf(path + "style", LineStyle.class);
		}

		TemplateParts.Line toLine() {
			return new TemplateParts.Line(FormValues.requiredChoice(LinePlace.class, this.place),
					FormValues.requiredChoice(LineStyle.class, this.style), orNull(this.label), this.wording);
		}

	}

	/** Whether a section has numbers, and whether papers can do without it. */
	record Marks(boolean numbered, boolean optional) {

	}

	/**
	 * A section.
	 *
	 * @param key its name within the template; empty for a new one
	 */
	record Part(String order, String key, String kind, String heading, String level, Marks marks, String wording,
			String guidance) implements Row {

		static final Part EMPTY = new Part("", "", SectionKind.TEXT.name(), "", "1", new Marks(true, false), "", "");

		@Override
		public boolean blank() {
			return this.heading.isEmpty() && this.wording.isEmpty();
		}

		@Override
		public void check(String path, FormChecks checks) {
			checks.oneOf(path + "kind", SectionKind.class)
				.oneOf(path + "level", List.of("1", "2", "3"))
				.atMost(path + "heading", FormChecks.LINE)
				.atMost(path + "wording", FormChecks.TEXT)
				.atMost(path + "guidance", FormChecks.TEXT);
		}

		TemplateParts.Part toPart() {
			var chosen = FormValues.requiredChoice(SectionKind.class, this.kind);
			String name = !this.key.isEmpty() ? this.key
					: (chosen == SectionKind.CLOSING) ? CLOSING : Slug.of(this.heading);
			boolean closing = chosen == SectionKind.CLOSING;
			return new TemplateParts.Part(
					new SectionContent(name.isEmpty() ? "section" : name, chosen, closing ? null : orNull(this.heading),
							Integer.parseInt(this.level), this.marks.numbered && !closing),
					this.marks.optional, this.wording, orNull(this.guidance));
		}

	}

	/** Which facts a section takes. */
	record Source(String order, String section, String fact, String wording, String form) implements Row {

		static final Source EMPTY = new Source("", "", FactKind.KEY_MESSAGE.name(), "", FactForm.BULLET.name());

		@Override
		public boolean blank() {
			return this.section.isEmpty() && this.wording.isEmpty();
		}

		@Override
		public void check(String path, FormChecks checks) {
			checks.required(path + "section")
				.required(path + "wording", FormChecks.TEXT)
				.oneOf(path + "fact", FactKind.class)
				.oneOf(path + "form", FactForm.class);
		}

		TemplateParts.Source toSource(List<TemplateParts.Part> parts) {
			return new TemplateParts.Source(keyOf(parts, this.section),
					FormValues.requiredChoice(FactKind.class, this.fact), this.wording,
					FormValues.requiredChoice(FactForm.class, this.form));
		}

	}

	/**
	 * A clearance.
	 *
	 * @param key its name within the template; empty for a new one
	 * @param section the heading of the section, or empty for the whole paper
	 */
	record Cleared(String order, String key, String name, String section, String wording, boolean withinText,
			String workingDays, String alertDays) implements Row {

		static final Cleared EMPTY = new Cleared("", "", "", "", "", false, "10", "3");

		@Override
		public boolean blank() {
			return this.name.isEmpty();
		}

		@Override
		public void check(String path, FormChecks checks) {
			checks.required(path + "name")
				.required(path + "workingDays")
				.wholeNumber(path + "workingDays")
				.required(path + "alertDays")
				.wholeNumber(path + "alertDays")
				.atMost(path + "wording", FormChecks.LINE);
		}

		TemplateParts.Cleared toCleared(List<TemplateParts.Part> parts) {
			String called = this.key.isEmpty() ? Slug.of(this.name) : this.key;
			return new TemplateParts.Cleared(called.isEmpty() ? "clearance" : called, this.name,
					this.section.isEmpty() ? null : keyOf(parts, this.section), orNull(this.wording), this.withinText,
					days(this.workingDays), days(this.alertDays));
		}

		private static int days(String text) {
			return Objects.requireNonNullElse(FormValues.wholeNumber(text), 0);
		}

	}

}
