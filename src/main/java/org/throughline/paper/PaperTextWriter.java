package org.throughline.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.paper.PaperText.Cleared;
import org.throughline.paper.PaperText.Line;
import org.throughline.paper.PaperText.Paragraph;
import org.throughline.platform.persistence.Json;

/**
 * Writes one paper as it is printed, section by section: with numbers, the values of
 * fields, recommendations, signatures, annexes and clearances in their places.
 */
final class PaperTextWriter {

	/** Prefix of the keys of exempt sections; the keys do not reveal their subjects. */
	private static final String EXEMPT = "exempt-";

	private final Layout layout;

	private final Lists lists;

	private final boolean whole;

	private final PaperFields fields = new PaperFields();

	private final ParagraphNumbers numbers;

	private final List<PaperText.Section> sections = new ArrayList<>();

	private boolean wholeChecked;

	/**
	 * Begins a paper.
	 * @param whole whether its exempt parts are written, not only that they exist
	 */
	PaperTextWriter(Layout layout, Lists lists, boolean whole) {
		this.layout = layout;
		this.lists = lists;
		this.whole = whole;
		this.numbers = new ParagraphNumbers(layout.numbering);
		Json.read(lists.fields, Map.class).forEach((name, value) -> this.fields.with((String) name, (String) value));
		for (var list : List.of("annexes", "appendices", "background papers", "signatures")) {
			this.fields.with(list, block(list).map(Paragraph::wording).collect(Collectors.joining("; ")));
		}
	}

	/** Adds the next section. */
	void add(SectionContent content, @Nullable Exemption exemption, List<ParagraphRow> rows) {
		String number = this.numbers.section(content);
		var paragraphs = new ArrayList<Paragraph>();
		if (content.kind() == SectionKind.RECOMMENDATION) {
			recommendations(content.numbered()).forEach(paragraphs::add);
		}
		rows.stream().flatMap((row) -> paragraphs(row, content.numbered())).forEach(paragraphs::add);
		var checked = new ArrayList<String>();
		if (content.kind() == SectionKind.CLOSING) {
			paragraphs.addAll(0, checkedAsAWhole());
		}
		clearances().filter((clearance) -> clearance.printed != null && content.key().equals(clearance.section))
			.forEach((clearance) -> print(clearance, paragraphs, checked));
		if (exemption != null && !this.whole) {
			this.sections.add(notPublished(content.level(), exemption));
			return;
		}
		String heading = (content.heading() != null) ? this.fields.resolve(content.heading()) : null;
		this.sections.add(
				new PaperText.Section(content.key(), heading, content.level(), number, exemption, paragraphs, checked));
	}

	/** Returns the texts of clearances of the whole paper, which begin its end. */
	private List<Paragraph> checkedAsAWhole() {
		if (this.wholeChecked) {
			return List.of();
		}
		this.wholeChecked = true;
		return clearances().filter((clearance) -> clearance.printed != null && clearance.section == null)
			.map((clearance) -> Paragraph.plain(clearance.words()))
			.toList();
	}

	/** Returns what is published of an exempt section: that it exists, and why. */
	private PaperText.Section notPublished(int level, Exemption exemption) {
		String key = EXEMPT + (this.sections.stream().filter((each) -> each.exemption() != null).count() + 1);
		return new PaperText.Section(key, "Exempt information", level, null, exemption,
				List.of(Paragraph.plain("This part of the paper is not published. " + exemption.statement())),
				List.of());
	}

	/** Returns the paper. */
	PaperText text() {
		var checked = checkedAsAWhole();
		if (!checked.isEmpty()) {
			this.sections.add(new PaperText.Section("checked", null, 1, null, null, checked, List.of()));
		}
		var summary = (this.layout.summaryHeading == null) ? null
				: new PaperText.Summary(this.layout.summaryHeading, lines("SUMMARY"));
		return new PaperText(this.layout.title, this.layout.headerForm, header(), summary, this.sections, cleared());
	}

	/** Returns who cleared the paper and those sections that it shows. */
	private List<Cleared> cleared() {
		var shown = this.sections.stream().map(PaperText.Section::key).collect(Collectors.toSet());
		return clearances()
			.filter((each) -> each.officer != null && (each.section == null || shown.contains(each.section)))
			.map((each) -> new Cleared(each.name, each.section, Objects.requireNonNull(each.officer),
					Objects.requireNonNullElse(each.post, "")))
			.toList();
	}

	/** A late paper has a note at the end of its header. */
	private List<Line> header() {
		var late = Stream.ofNullable(this.layout.lateItem)
			.map((item) -> new Line(false, "Late item:", List.of(Paragraph.plain(item.statement()))));
		return Stream.concat(lines("HEADER").stream(), late).toList();
	}

	private List<Line> lines(String place) {
		return Stream.of(Json.read(this.lists.lines, LineRow[].class))
			.filter((line) -> line.place.equals(place))
			.flatMap(this::line)
			.toList();
	}

	private Stream<Line> line(LineRow line) {
		String field = PaperFields.only(line.wording);
		if ("recommendations".equals(field)) {
			return Stream.of(new Line(false, introduction(), recommendationItems().toList()));
		}
		if (field != null && ("appendices".equals(field) || "annexes".equals(field))) {
			var attached = attachments(field)
				.map((each) -> new Line(false, each.label(), List.of(Paragraph.plain(each.title))))
				.toList();
			return (line.label == null || attached.isEmpty()) ? attached.stream()
					: Stream.concat(Stream.of(new Line(false, line.label, List.of())), attached.stream());
		}
		return this.fields.empty(line.wording) ? Stream.empty() : Stream.of(new Line("TITLE".equals(line.style),
				line.label, List.of(Paragraph.plain(this.fields.resolve(line.wording)))));
	}

	private Stream<Paragraph> recommendations(boolean numbered) {
		if (this.layout.recommendationsListed) {
			return Stream.concat(Stream.of(paragraph(ParagraphKind.NUMBERED, introduction(), numbered)),
					recommendationItems());
		}
		String wording = introduction() + " " + recommended().collect(Collectors.joining(" "));
		return Stream.of(paragraph(ParagraphKind.NUMBERED, wording, numbered));
	}

	private Stream<Paragraph> recommendationItems() {
		return recommended().map((wording) -> paragraph(ParagraphKind.ITEM, wording, true));
	}

	private Stream<String> recommended() {
		return Stream.of(Json.read(this.lists.recommendations, PaperRecommendation[].class))
			.map(PaperRecommendation::wording);
	}

	private String introduction() {
		return this.fields.resolve(this.layout.recommendation);
	}

	private Stream<Paragraph> paragraphs(ParagraphRow row, boolean numbered) {
		String field = PaperFields.only(row.wording);
		if (field != null) {
			var block = block(field).toList();
			if (!block.isEmpty()) {
				return block.stream();
			}
		}
		return this.fields.empty(row.wording) ? Stream.empty()
				: Stream.of(paragraph(row.kind, this.fields.resolve(row.wording), numbered));
	}

	private Paragraph paragraph(ParagraphKind kind, String wording, boolean numbered) {
		return new Paragraph(kind, this.numbers.next(kind, numbered), wording);
	}

	/** Returns a list of the paper, one paragraph for each entry. */
	private Stream<Paragraph> block(String field) {
		Function<String, String> capitals = PaperFields.capitals(field) ? (name) -> name.toUpperCase(Locale.UK)
				: Function.identity();
		return switch (field.toLowerCase(Locale.UK)) {
			case "signatures" -> Stream.of(Json.read(this.lists.signatories, Signatory[].class))
				.map((each) -> Paragraph.plain(capitals.apply(each.name()) + "\\\n" + each.post()));
			case "background papers" -> attachments(field).map((each) -> Paragraph.plain(each.title));
			case "annexes", "appendices" ->
				attachments(field).map((each) -> Paragraph.plain(each.label() + ": " + each.title));
			default -> Stream.empty();
		};
	}

	private Stream<AttachmentRow> attachments(String field) {
		var kind = switch (field.toLowerCase(Locale.UK)) {
			case "annexes" -> AttachmentKind.ANNEX;
			case "appendices" -> AttachmentKind.APPENDIX;
			default -> AttachmentKind.BACKGROUND;
		};
		var rows = Stream.of(Json.read(this.lists.attachments, AttachmentRow[].class))
			.filter((each) -> each.kind == kind)
			.toList();
		return IntStream.range(0, rows.size()).mapToObj((at) -> rows.get(at).at(at + 1, this.whole));
	}

	private Stream<ClearanceRow> clearances() {
		return Stream.of(Json.read(this.lists.clearances, ClearanceRow[].class))
			.filter((clearance) -> clearance.state == ClearanceState.CLEARED);
	}

	private static void print(ClearanceRow clearance, List<Paragraph> paragraphs, List<String> checked) {
		String words = clearance.words();
		if (clearance.withinText && !paragraphs.isEmpty()) {
			var last = paragraphs.remove(paragraphs.size() - 1);
			paragraphs.add(new Paragraph(last.kind(), last.number(), last.wording() + " " + words));
		}
		else {
			checked.add(words);
		}
	}

	/** The layout of the paper's template. */
	record Layout(String title, PaperNumbering numbering, HeaderForm headerForm, @Nullable String summaryHeading,
			String recommendation, boolean recommendationsListed, @Nullable LateItem lateItem) {

	}

	/** The lists of the paper and its template, as JSON. */
	record Lists(String fields, String lines, String recommendations, String signatories, String attachments,
			String clearances) {

	}

	/** A stored paragraph. */
	record ParagraphRow(ParagraphKind kind, String wording) {

	}

	private record LineRow(String place, String style, @Nullable String label, String wording) {

	}

	private record AttachmentRow(AttachmentKind kind, int position, String title, @Nullable Integer exemptParagraph,
			@Nullable String publicInterest) {

		/** Returns it with its number; without its title if that is not published. */
		AttachmentRow at(int number, boolean whole) {
			String shown = (this.exemptParagraph == null || this.publicInterest == null || whole) ? this.title
					: "not published. " + new Exemption(this.exemptParagraph, this.publicInterest).statement();
			return new AttachmentRow(this.kind, number, shown, null, null);
		}

		String label() {
			return ((this.kind == AttachmentKind.ANNEX) ? "Annex " : "Appendix ") + this.position;
		}

	}

	private record ClearanceRow(String name, @Nullable String section, ClearanceState state, @Nullable String printed,
			boolean withinText, @Nullable String officer, @Nullable String post, @Nullable String email) {

		/** Returns what is printed. */
		String words() {
			return new PaperFields().with("officer", this.officer)
				.with("post", this.post)
				.with("email", this.email)
				.resolve((this.printed != null) ? this.printed : "");
		}

	}

}
