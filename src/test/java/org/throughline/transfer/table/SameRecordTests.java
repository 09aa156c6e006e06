package org.throughline.transfer.table;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.time.WrittenDates;
import org.throughline.SamplePeople;
import org.throughline.SampleTest;
import org.throughline.platform.file.Sha256;
import org.throughline.transfer.table.ReadRow.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A row finds its record again however its dates, choices, reports and organisations are
 * written, in every table.
 */
@SampleTest
@Transactional
class SameRecordTests {

	private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}");

	/** Files that found their records: many ways of writing leave a table as it is. */
	private static final Set<String> READ = new HashSet<>();

	@Autowired
	private TransferTables tables;

	@Autowired
	private TableImportService imports;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void signIn() {
		SecurityContextHolder.getContext()
			.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(this.people.person("business.manager"),
					null, List.of()));
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	static Stream<UnaryOperator<String>> datesInOtherForms() {
		return Stream.of((day) -> day(day, "dd/MM/yyyy"), (day) -> day(day, "d.M.yy"),
				(day) -> day(day, "d MMM yyyy").replaceFirst(" ", "th "), (day) -> day(day, "EEEE d MMMM yyyy"),
				(day) -> day(day, "yyyy-MM-dd") + " 00:00:00");
	}

	private static String day(String written, String form) {
		return WrittenDates.day(written)
			.map((LocalDate day) -> day.format(DateTimeFormatter.ofPattern(form, Locale.UK)))
			.orElse(written);
	}

	@ParameterizedTest
	@MethodSource("datesInOtherForms")
	void dateInAnotherFormFindsTheSameRecord(UnaryOperator<String> form) {
		assertThat(added((column, cell) -> DAY.matcher(cell).matches() ? form.apply(cell) : cell)).isEmpty();
	}

	@Test
	void reportByItsTitleFindsTheSameRecord() {
		var titles = this.jdbc.sql("select slug, title from annual_report")
			.query((row, number) -> Map.entry(row.getString("slug"), row.getString("title") + ", "))
			.list();
		assertThat(titles).isNotEmpty();
		var periods = this.jdbc.sql("select slug, period_label from annual_report")
			.query((row, number) -> Map.entry(row.getString("slug"), row.getString("period_label")))
			.list();
		assertThat(added((column, cell) -> column.key().equals("report") ? titles.stream()
			.filter((title) -> title.getKey().equals(cell))
			.findFirst()
			.map((title) -> title.getValue()
					+ periods.stream().filter((one) -> one.getKey().equals(cell)).findFirst().orElseThrow().getValue())
			.orElse(cell) : cell)).isEmpty();
	}

	@Test
	void choiceInOtherWordsFindsTheSameRecord() {
		assertThat(added((column, cell) -> column.answers()
			.stream()
			.filter((answer) -> answer.text().equals(cell))
			.findFirst()
			.map((answer) -> answer.aliases().get(answer.aliases().size() - 1))
			.orElse(cell))).isEmpty();
	}

	@Test
	void rowOfAnotherTableByItsReferenceFindsTheSameRecord() {
		assertThat(added((column, cell) -> switch (column.key()) {
			case "review",
					"indicator" ->
				this.tables.require(column.key() + "s")
					.existingRows(partnership(), null)
					.stream()
					.filter((row) -> !cell.isEmpty() && row.cells().containsValue(cell))
					.findFirst()
					.map(ExistingRow::reference)
					.orElse(cell);
			default -> cell;
		})).isEmpty();
	}

	/** The tables to which a file of their own rows, written differently, adds rows. */
	private List<String> added(Rewriting rewriting) {
		var added = new ArrayList<String>();
		for (var table : this.tables.all()) {
			var rows = table.existingRows(partnership(), null);
			var columns = table.columns().stream().filter(TableColumn::imported).toList();
			byte[] file = file(columns, rows, rewriting);
			if (!rows.isEmpty() && READ.add(table.key() + Sha256.of(file))) {
				UUID id = this.imports.upload(partnership(), table.key(), "again.csv", file, Map.of());
				var preview = this.imports.preview(partnership(), table.key(),
						this.imports.upload(partnership(), table.key(), id));
				assertThat(preview.missing()).isEmpty();
				preview.rows()
					.stream()
					.filter((row) -> row.verdict() != Verdict.UNCHANGED)
					.limit(3)
					.forEach((row) -> added.add(table.key() + ": " + row));
			}
		}
		return added;
	}

	private static byte[] file(List<TableColumn> columns, List<ExistingRow> rows, Rewriting rewriting) {
		var out = new StringWriter();
		try (var printer = new CSVPrinter(out, CSVFormat.EXCEL)) {
			printer.printRecord(columns.stream().map(TableColumn::heading).toList());
			for (var row : rows) {
				printer.printRecord(columns.stream()
					.map((column) -> FormulaGuard.guard(rewriting.cell(column, row.cell(column.key()))))
					.toList());
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return out.toString().getBytes(StandardCharsets.UTF_8);
	}

	private UUID partnership() {
		return this.jdbc.sql("select id from partnership where slug = 'oxfordshire'").query(UUID.class).single();
	}

	/** Writes a cell in another way. */
	private interface Rewriting {

		String cell(TableColumn column, String cell);

	}

}
