package org.throughline.transfer.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.StringUtils;

import org.throughline.SampleTest;
import org.throughline.transfer.table.TableColumn.Answer;
import org.throughline.transfer.table.TableColumn.Use;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the headings in docs/table-columns.md with the columns of the tables. To
 * update it: {@code ./mvnw test -Dtest=TableDocumentTests -Dcolumns=write}.
 */
@SampleTest
class TableDocumentTests {

	private static final Path FILE = Path.of("docs", "table-columns.md");

	@Autowired
	private TransferTables tables;

	@Test
	void everyColumnOfEveryTableIsDescribed() throws IOException {
		String current = this.tables.all().stream().map(TableDocumentTests::table).collect(Collectors.joining("\n", """
				# Columns of the tables

				Every table has these columns, in this order, in its template and its export. Required columns are bold.
				[Importing and exporting tables](tables.md) says how they are read.

				""", ""));
		if ("write".equals(System.getProperty("columns"))) {
			Files.writeString(FILE, current);
		}
		assertThat(headings(Files.readString(FILE))).as("%s: write it anew as this test says", FILE)
			.containsExactlyElementsOf(headings(current));
	}

	private static String table(TransferTable<?, ?> table) {
		return table.columns().stream().map(TableDocumentTests::column).collect(Collectors.joining("", """
				## %s (`%s`)

				| Column | Cell | Contents |
				|---|---|---|
				""".formatted(StringUtils.capitalize(table.rows()), table.key()), ""));
	}

	private static String column(TableColumn column) {
		String heading = (column.use() == Use.REQUIRED) ? "**" + column.heading() + "**" : column.heading();
		String choices = column.answers().stream().map(Answer::text).collect(Collectors.joining("; "));
		String contents = List.of((column.use() == Use.EXPORT_ONLY) ? "Exported only" : "", column.hint(), choices)
			.stream()
			.filter((text) -> !text.isEmpty())
			.collect(Collectors.joining(". "));
		return "| %s | %s | %s |%n".formatted(heading, kind(column.kind()), contents.replace("|", "\\|"));
	}

	private static String kind(ColumnKind kind) {
		return switch (kind) {
			case TEXT -> "text";
			case DAY -> "date";
			case DAY_OR_WORDS -> "date or words";
			case NUMBER -> "number";
			case AMOUNT -> "pounds";
			case CHOICE -> "choice";
			case ORGANISATION -> "organisation";
		};
	}

	/** The headings of tables and columns. */
	private static List<String> headings(String text) {
		return text.lines()
			.filter((line) -> line.startsWith("## ") || line.startsWith("| "))
			.map((line) -> line.startsWith("| ") ? line.substring(0, line.indexOf(" | ")) : line)
			.toList();
	}

}
