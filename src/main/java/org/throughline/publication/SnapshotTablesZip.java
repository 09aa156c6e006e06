package org.throughline.publication;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.text.Csv;
import org.throughline.publication.SnapshotTable.Column;
import org.throughline.publication.SnapshotTable.Type;
import org.throughline.report.ReportPart;
import org.throughline.platform.text.CanonicalJson;
import org.throughline.platform.text.Slug;

/**
 * Writes the statements, priorities and tables of a snapshot as CSV files in one archive.
 * {@code csv-metadata.json} describes their columns (W3C, Metadata Vocabulary for Tabular
 * Data).
 */
final class SnapshotTablesZip {

	private SnapshotTablesZip() {
	}

	static byte[] write(Snapshot snapshot, Instant made) {
		var tables = Stream
			.concat(Stream.of(sections(snapshot), statements(snapshot), priorities(snapshot)),
					snapshot.tables().stream())
			.filter((table) -> !table.rows().isEmpty())
			.toList();
		var archive = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(archive, StandardCharsets.UTF_8)) {
			for (var table : tables) {
				var head = table.columns().stream().map(Column::name).toList();
				add(zip, table.name() + ".csv", made,
						Csv.of(Stream.concat(Stream.of(head), table.rows().stream())).getBytes(StandardCharsets.UTF_8));
			}
			add(zip, "csv-metadata.json", made, CanonicalJson.write(Map.of("@context", "http://www.w3.org/ns/csvw",
					"tables", tables.stream().map(SnapshotTablesZip::described).toList())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return archive.toByteArray();
	}

	private static void add(ZipOutputStream zip, String name, Instant made, byte[] content) throws IOException {
		var entry = new ZipEntry(name);
		entry.setLastModifiedTime(FileTime.from(made));
		zip.putNextEntry(entry);
		zip.write(content);
		zip.closeEntry();
	}

	private static Map<String, Object> described(SnapshotTable table) {
		return Map.of("url", table.name() + ".csv", "dc:title", table.title(), "tableSchema",
				Map.of("columns", table.columns().stream().map(SnapshotTablesZip::described).toList()));
	}

	private static Map<String, Object> described(Column column) {
		return Map.of("name", column.name(), "titles", column.title(), "datatype", switch (column.type()) {
			case NUMBER, AMOUNT -> "decimal";
			case DATE -> "date";
			case LINE, TEXT -> "string";
		});
	}

	private static SnapshotTable sections(Snapshot snapshot) {
		return new SnapshotTable("sections", ReportPart.OVERVIEW, "Sections",
				columns("part", "Part", "slug", "Name in addresses", "heading", "Heading", "text", "Text (Markdown)",
						"source", "Source"),
				snapshot.parts()
					.stream()
					.flatMap((part) -> part.sections()
						.stream()
						.map((section) -> row(part.part(), section.slug(), section.heading(), section.text(),
								section.facts().get("source"))))
					.toList());
	}

	private static SnapshotTable statements(Snapshot snapshot) {
		return new SnapshotTable("statements", ReportPart.OVERVIEW, "Statements",
				columns("number", "Number", "kind", "Kind", "section", "Section", "headline", "Headline", "text",
						"Text (Markdown)", "quotation", "Quotation", "points", "Points", "themes", "Themes"),
				snapshot.parts().stream().flatMap((part) -> {
					var inSections = part.sections()
						.stream()
						.flatMap((section) -> rows(section.slug(), section.statements()));
					return Stream.concat(inSections, rows(null, part.statements()));
				}).toList());
	}

	private static Stream<List<@Nullable String>> rows(@Nullable String section, List<Snapshot.StatementList> lists) {
		return lists.stream()
			.flatMap((list) -> list.statements()
				.stream()
				.map((statement) -> row(statement.number(), list.kind(), section, statement.headline(),
						statement.text(), statement.quotation(), String.join("\n", statement.points()),
						String.join("; ", statement.themes()))));
	}

	private static SnapshotTable priorities(Snapshot snapshot) {
		return new SnapshotTable("priorities", ReportPart.PRIORITIES, "Priorities",
				columns("number", "Number", "title", "Priority", "progress", "Progress (Markdown)", "impact",
						"Evidence of impact (Markdown)", "themes", "Themes"),
				snapshot.parts()
					.stream()
					.flatMap((part) -> part.priorities().stream())
					.map((priority) -> row(priority.number(), priority.title(), priority.progress(), priority.impact(),
							String.join("; ", priority.themes())))
					.toList());
	}

	private static List<Column> columns(String... namesAndTitles) {
		return Stream.iterate(0, (at) -> at < namesAndTitles.length, (at) -> at + 2)
			.map((at) -> new Column(namesAndTitles[at], namesAndTitles[at + 1], Type.TEXT))
			.toList();
	}

	private static List<@Nullable String> row(@Nullable Object... cells) {
		return Stream.of(cells).map(SnapshotTablesZip::cell).toList();
	}

	private static @Nullable String cell(@Nullable Object value) {
		String text = (value instanceof Enum<?> choice) ? Slug.of(choice) : (value != null) ? value.toString() : "";
		return text.isEmpty() ? null : text;
	}

}
