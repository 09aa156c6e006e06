package org.throughline.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.platform.text.Messages;
import org.throughline.measure.Pounds;
import org.throughline.platform.document.Block;
import org.throughline.platform.document.Cover;
import org.throughline.platform.document.Document;
import org.throughline.platform.document.DocumentMarks;
import org.throughline.platform.document.DocumentProperties;
import org.throughline.platform.document.Inline;
import org.throughline.platform.document.Logo;
import org.throughline.platform.document.MarkdownBlocks;
import org.throughline.platform.text.Markdown;
import org.throughline.platform.text.Quantity;
import org.throughline.platform.text.Slug;
import org.throughline.platform.time.Dates;
import org.throughline.publication.SnapshotTable.Column;
import org.throughline.publication.SnapshotTable.Type;
import org.throughline.report.ReportPart;

/**
 * Sets a snapshot as a document. The web page, PDF and Word document are written from it,
 * so they have the same content.
 */
@Component
class ReportDocument {

	/** The facts in the order in which they are read. */
	private static final List<String> ORDER = List.of("authors", "signedOff", "override", "dated", "dateNote", "late",
			"guidance", "owner", "level", "period", "chosenHow", "chosenFrom", "sharedWith", "audience", "whose",
			"heardHow", "organisations", "raisedBy", "raisedTo", "outcome", "statementBy", "source", "address");

	private static final String ACCENT = "#0b3c49";

	/** Tables with more columns, or with longer cells, are set as a list of records. */
	private static final int WIDEST = 6;

	private static final int LONGEST_CELL = 240;

	private final ReportPictures pictures;

	private final Messages messages;

	ReportDocument(ReportPictures pictures, Messages messages) {
		this.pictures = pictures;
		this.messages = messages;
	}

	/**
	 * Returns the document.
	 * @param made the time that the files give as theirs
	 */
	Document of(Snapshot snapshot, DocumentMarks marks, Instant made) {
		var report = snapshot.report();
		var published = snapshot.edition().publishedOn();
		String title = report.title().contains(report.period().label()) ? report.title()
				: report.title() + " " + report.period().label();
		return new Document(
				new DocumentProperties(title, "en-GB", message("description", report.body(), report.period().label()),
						report.body(), made, true),
				new Cover(report.body(),
						message("period", Dates.inWords(report.period().startsOn()),
								Dates.inWords(report.period().endsOn())),
						(published != null) ? message("publishedOn", Dates.inWords(published))
								: report.facts().get("dated"),
						logo(snapshot), colour(snapshot)),
				marks, blocks(snapshot));
	}

	private static @Nullable Logo logo(Snapshot snapshot) {
		var cover = snapshot.cover();
		return (cover != null && cover.logo() != null && cover.logoDescription() != null)
				? new Logo(cover.logo(), cover.logoDescription()) : null;
	}

	private static String colour(Snapshot snapshot) {
		var cover = snapshot.cover();
		return (cover != null && cover.colour() != null) ? cover.colour() : ACCENT;
	}

	private List<Block> blocks(Snapshot snapshot) {
		var blocks = new ArrayList<Block>();
		blocks.add(Block.Heading.of(1, "about", message("about")));
		blocks.addAll(facts(snapshot.report().facts()));
		if (snapshot.edition().changes() != null) {
			blocks.add(new Block.Note(List.of(Block.Paragraph
				.of(message("changes", snapshot.edition().number(), snapshot.edition().changes())))));
		}
		for (var part : ReportPart.values()) {
			var text = snapshot.parts().stream().filter((each) -> each.part() == part).toList();
			var tables = snapshot.tables().stream().filter((each) -> each.part() == part).toList();
			if (!text.isEmpty() || !tables.isEmpty()) {
				blocks.add(Block.Heading.of(1, "part-" + Slug.of(part), this.messages.label(part)));
				text.forEach((each) -> part(each, blocks));
				tables.forEach((table) -> table(table, blocks));
			}
		}
		return blocks;
	}

	private void part(Snapshot.Part part, List<Block> blocks) {
		for (var section : part.sections()) {
			blocks.add(Block.Heading.of(2, "section-" + section.slug(), section.heading()));
			blocks.addAll(MarkdownBlocks.of(section.text(), 3, "section-" + section.slug()));
			blocks.addAll(facts(section.facts()));
			section.statements().forEach((list) -> list(list, 3, section.statements().size() > 1, blocks));
		}
		for (var priority : part.priorities()) {
			String id = "priority-" + priority.number();
			blocks.add(Block.Heading.of(2, id, priority.title()));
			blocks.addAll(facts(priority.facts()));
			blocks.addAll(MarkdownBlocks.of(priority.progress(), 3, id + "-progress"));
			if (!priority.impact().isBlank()) {
				blocks.add(Block.Heading.of(3, id + "-impact-heading", message("impact")));
				blocks.addAll(MarkdownBlocks.of(priority.impact(), 4, id + "-impact"));
			}
		}
		boolean alone = part.sections().isEmpty() && part.priorities().isEmpty() && part.statements().size() == 1;
		part.statements().forEach((list) -> list(list, 2, !alone, blocks));
		if (!part.notRepeated().isEmpty()) {
			blocks.add(Block.Heading.of(2, "not-repeated-" + Slug.of(part.part()), message("notRepeated")));
			blocks.add(Block.ItemList.bullets(part.notRepeated().stream().map(this::notRepeated).toList()));
		}
	}

	private List<Block> notRepeated(Snapshot.NotRepeated left) {
		return List.of(Block.Paragraph.of(message("notRepeated.item", left.period(), left.text(), left.reason())));
	}

	/**
	 * Sets statements as a numbered list; those with headlines and quotations each for
	 * itself.
	 */
	private void list(Snapshot.StatementList list, int level, boolean headed, List<Block> blocks) {
		String id = "statements-" + list.statements().get(0).number();
		int inner = headed ? level + 1 : level;
		if (headed) {
			blocks.add(Block.Heading.of(level, id, this.messages.text("StatementKinds." + list.kind())));
		}
		blocks.addAll(MarkdownBlocks.of(list.introduction(), inner, id + "-introduction"));
		if (list.statements().stream().allMatch((each) -> each.headline() == null && !each.quotation())) {
			blocks.add(Block.ItemList.numbered(1,
					list.statements().stream().map((each) -> statement(each, inner)).toList()));
			return;
		}
		for (var statement : list.statements()) {
			if (statement.headline() != null) {
				blocks.add(Block.Heading.of(inner, "statement-" + statement.number(), statement.headline()));
			}
			blocks.addAll(statement(statement, inner));
		}
	}

	private List<Block> statement(Snapshot.Statement statement, int level) {
		String id = "statement-" + statement.number();
		var content = new ArrayList<>(MarkdownBlocks.of(statement.text(), level + 1, id + "-text"));
		if (!statement.points().isEmpty()) {
			content.add(Block.ItemList.bullets(statement.points()
				.stream()
				.map((point) -> MarkdownBlocks.of(point, level + 1, id + "-point"))
				.toList()));
		}
		if (!statement.quotation()) {
			content.addAll(facts(statement.facts()));
			return content;
		}
		var facts = new TreeMap<>(statement.facts());
		String whose = facts.remove("whose");
		var quoted = new ArrayList<Block>();
		quoted.add(new Block.Quotation(content, (whose != null) ? Inline.of(whose) : null));
		quoted.addAll(facts(facts));
		return quoted;
	}

	/** Returns a paragraph of facts with their names. */
	private List<Block> facts(Map<String, String> facts) {
		var content = new ArrayList<Inline>();
		facts.entrySet()
			.stream()
			.sorted(Comparator.comparingInt((fact) -> ORDER.indexOf(fact.getKey())))
			.forEach((fact) -> fact(message("fact." + fact.getKey()), Inline.of(fact.getValue()), content));
		return content.isEmpty() ? List.of() : List.of(new Block.Paragraph(content));
	}

	private static void fact(String name, List<Inline> value, List<Inline> content) {
		if (!content.isEmpty()) {
			content.add(new Inline.LineBreak());
		}
		content.add(new Inline.Strong(Inline.of(name + ":")));
		content.add(new Inline.Text(" "));
		content.addAll(value);
	}

	private void table(SnapshotTable table, List<Block> blocks) {
		String id = "table-" + table.name();
		blocks.add(Block.Heading.of(2, id, table.title()));
		this.pictures.of(table).forEach((picture) -> blocks.add(new Block.Figure(picture)));
		var filled = filled(table);
		if (filled.size() <= WIDEST && brief(table)) {
			blocks.add(new Block.Table(table.title(),
					filled.stream()
						.map(table.columns()::get)
						.map((column) -> new Block.Column(column.title(), numeric(column)))
						.toList(),
					table.rows()
						.stream()
						.map((row) -> filled.stream().map((at) -> line(table.columns().get(at), row.get(at))).toList())
						.toList(),
					true));
			return;
		}
		for (int number = 0; number < table.rows().size(); number++) {
			record(table, table.rows().get(number), id + "-" + (number + 1), blocks);
		}
	}

	/** Returns the places of the columns in which any row has something. */
	private static List<Integer> filled(SnapshotTable table) {
		return at(table.columns()).stream()
			.filter((at) -> table.rows().stream().anyMatch((row) -> row.get(at) != null))
			.toList();
	}

	/** Whether each cell has at most a short paragraph. */
	private static boolean brief(SnapshotTable table) {
		return table.rows().stream().flatMap(List::stream).filter(Objects::nonNull).allMatch(ReportDocument::brief);
	}

	private static boolean brief(String text) {
		return text.length() <= LONGEST_CELL && !text.contains("\n");
	}

	/** Sets a row as a heading, its facts and its paragraphs. */
	private void record(SnapshotTable table, List<@Nullable String> row, String id, List<Block> blocks) {
		var facts = new ArrayList<Inline>();
		var paragraphs = new ArrayList<Block>();
		boolean headed = false;
		for (int at : at(table.columns())) {
			var column = table.columns().get(at);
			String value = shown(column, row.get(at));
			if (value.isEmpty()) {
				continue;
			}
			if (!headed && column.type() == Type.LINE) {
				String heading = Markdown.firstWords(value);
				blocks.add(Block.Heading.of(3, id, heading));
				headed = true;
				if (!heading.equals(value)) {
					paragraphs.add(Block.Paragraph.of(value));
				}
			}
			else if (column.type() == Type.TEXT && !brief(value)) {
				paragraphs.add(new Block.Paragraph(List.of(new Inline.Strong(Inline.of(column.title())))));
				paragraphs.addAll(MarkdownBlocks.of(value, 4, id + "-" + column.name()));
			}
			else {
				fact(column.title(), line(column, row.get(at)), facts);
			}
		}
		if (!facts.isEmpty()) {
			blocks.add(new Block.Paragraph(facts));
		}
		blocks.addAll(paragraphs);
	}

	private static List<Inline> line(Column column, @Nullable String value) {
		String shown = shown(column, value);
		if (column.type() != Type.TEXT || shown.isEmpty()) {
			return Inline.of(shown);
		}
		return MarkdownBlocks.of(shown, 4, "cell")
			.stream()
			.findFirst()
			.filter(Block.Paragraph.class::isInstance)
			.map((paragraph) -> ((Block.Paragraph) paragraph).content())
			.orElseGet(() -> Inline.of(Markdown.toText(shown)));
	}

	private static List<Integer> at(List<Column> columns) {
		return IntStream.range(0, columns.size()).boxed().toList();
	}

	private static boolean numeric(Column column) {
		return column.type() == Type.NUMBER || column.type() == Type.AMOUNT;
	}

	private static String shown(Column column, @Nullable String value) {
		String text = Objects.requireNonNullElse(value, "");
		if (text.isEmpty()) {
			return text;
		}
		return switch (column.type()) {
			case AMOUNT -> Pounds.shown(new BigDecimal(text));
			case NUMBER -> Quantity.plain(new BigDecimal(text));
			case DATE -> Dates.inWords(LocalDate.parse(text));
			default -> text;
		};
	}

	private String message(String key, Object... arguments) {
		return this.messages.text("edition." + key, arguments);
	}

}
