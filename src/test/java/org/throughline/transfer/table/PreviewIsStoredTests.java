package org.throughline.transfer.table;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.SamplePeople;
import org.throughline.platform.form.RuleViolation;
import org.throughline.SampleTest;
import org.throughline.transfer.table.ReadRow.CellChange;
import org.throughline.transfer.table.ReadRow.Verdict;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the preview of an import shows is found afterwards, in every table: rows of the
 * sample are changed and added at random, by the kinds of their columns. The seeds are
 * fixed.
 */
@SampleTest
class PreviewIsStoredTests {

	private static final int FILES = 3;

	private static final List<String> TEXTS = List.of("Plain words", "=SUM(A1:A9)", "-5% of \"all\"", "'quoted'",
			"Two\nlines", "semi;colon; and, commas", "Zoë’s naïve café – £5", "N/A", "0", "12", "<5", "x",
			"https://example.org/a?b=c", "2024/25", "March 2024", "2 May 2024", "@at", "+44 1865", "Trailing ; ");

	private static final List<String> DAYS = List.of("2024-03-31", "31/03/2024", "1.4.2024", "3 April 2024",
			"Mon 8 April 2024", "2024-04-09 00:00:00", "31 February 2024");

	private static final List<String> DAYS_OR_WORDS = List.of("2027-03-31", "31/03/2027", "ongoing", "Q3 2027",
			"end March 2027", "04/2027", "March 2027", "to be agreed", "31/02/2027");

	private static final List<String> NUMBERS = List.of("0", "1", "7", "12", "1,234", "12.50", "£1,000", "(3)", "1e3",
			"007", "3.0", "-2");

	@Autowired
	private TransferTables tables;

	@Autowired
	private TableImportService imports;

	@Autowired
	private TableFiles files;

	@Autowired
	private TableExportService exports;

	@Autowired
	private TableSupport support;

	@Autowired
	private KnownOrganisations organisations;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private SamplePeople people;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void signIn() {
		this.people.signIn("business.manager");
	}

	@AfterEach
	void signOut() {
		SecurityContextHolder.clearContext();
	}

	static Stream<Integer> seeds() {
		return Stream.iterate(1, (seed) -> seed + 1).limit(FILES);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void previewOfChangedFileIsFoundAfterwards(int seed) {
		var wrong = new ArrayList<String>();
		for (var table : this.tables.all()) {
			var transaction = new TransactionTemplate(this.transactions);
			try {
				transaction.executeWithoutResult((status) -> {
					status.setRollbackOnly();
					new Visit(table, new Random(seed * 1_000L + table.key().hashCode() % 1_000), wrong).importChanged();
				});
			}
			catch (RuntimeException ex) {
				wrong.add(table.key() + " THREW " + ex);
			}
		}
		assertThat(wrong).isEmpty();
	}

	private UUID partnership() {
		return this.jdbc.sql("select id from partnership where slug = 'oxfordshire'").query(UUID.class).single();
	}

	/** One import of a file with changed and new rows. */
	private final class Visit {

		private final TransferTable<?, ?> table;

		private final Random random;

		private final List<String> wrong;

		private final UUID place = partnership();

		private final Map<String, TableColumn> byHeading = new HashMap<>();

		private final List<TableColumn> imported;

		private Map<String, ExistingRow> before = Map.of();

		private Visit(TransferTable<?, ?> table, Random random, List<String> wrong) {
			this.table = table;
			this.random = random;
			this.wrong = wrong;
			this.imported = table.columns().stream().filter(TableColumn::imported).toList();
			table.columns().forEach((column) -> this.byHeading.put(column.heading(), column));
		}

		private Map<String, ExistingRow> rows() {
			var rows = new LinkedHashMap<String, ExistingRow>();
			this.table.existingRows(this.place, null).forEach((row) -> rows.put(row.reference(), row));
			return rows;
		}

		private void importChanged() {
			this.before = rows();
			byte[] content = changed(new ArrayList<>(this.before.values()));
			UUID id = PreviewIsStoredTests.this.imports.upload(this.place, this.table.key(), "changed.csv", content,
					Map.of());
			var preview = preview(id);
			if (!preview.missing().isEmpty()) {
				complain("", "is missing " + preview.missing());
				return;
			}
			TableUpload.Outcome outcome;
			try {
				outcome = PreviewIsStoredTests.this.imports.finish(this.place, this.table.key(), id, true, true);
			}
			catch (RuleViolation violation) {
				if (preview.sideEffects().stream().noneMatch((effect) -> effect.contains("cannot be saved yet"))) {
					complain("", "is refused without warning: " + violation);
				}
				return;
			}
			if (outcome.added() != preview.count(Verdict.NEW) || outcome.changed() != preview.count(Verdict.CHANGED)) {
				complain("", "promised other numbers than " + outcome);
			}
			var after = rows();
			compare(preview, after);
			again(PreviewIsStoredTests.this.exports.csv(this.place, this.table.key(), null), "with references");
			again(PreviewIsStoredTests.this.files.exportFile(this.place, this.table.key()), "without references");
		}

		private TableReading<?> preview(UUID id) {
			return PreviewIsStoredTests.this.imports.preview(this.place, this.table.key(),
					PreviewIsStoredTests.this.imports.upload(this.place, this.table.key(), id));
		}

		private void compare(TableReading<?> preview, Map<String, ExistingRow> after) {
			var added = new LinkedHashMap<>(after);
			this.before.keySet().forEach(added::remove);
			var expected = new HashMap<>(this.before);
			for (var row : preview.rows()) {
				if (row.verdict() == Verdict.CHANGED) {
					expected.put(row.reference(),
							with(row.changes(), Objects.requireNonNull(this.before.get(row.reference()))));
				}
			}
			expected.forEach((reference, row) -> {
				var found = after.get(reference);
				if (found == null) {
					complain(reference, "is gone");
				}
				else {
					differences(row, found).forEach((difference) -> complain(reference, difference));
				}
			});
			var promised = new ArrayList<>(preview.rows(Verdict.NEW));
			if (promised.size() != added.size()) {
				complain("", promised.size() + " new rows were shown, " + added.size() + " are found");
				return;
			}
			var left = new ArrayList<>(added.values());
			for (var row : promised) {
				var wanted = with(row.changes(), new ExistingRow("", Map.of()));
				var best = left.stream()
					.min(java.util.Comparator.comparingInt((one) -> changedDifferences(row, wanted, one).size()))
					.orElseThrow();
				left.remove(best);
				changedDifferences(row, wanted, best)
					.forEach((difference) -> complain("new " + best.reference(), difference));
			}
		}

		private List<String> changedDifferences(ReadRow<?> row, ExistingRow wanted, ExistingRow found) {
			var shown = row.changes().stream().map(CellChange::column).toList();
			return differences(wanted, found).stream()
				.filter((difference) -> shown.stream().anyMatch((column) -> difference.startsWith(column + ": ")))
				.toList();
		}

		private ExistingRow with(List<CellChange> changes, ExistingRow row) {
			var cells = new HashMap<>(row.cells());
			changes.forEach((change) -> cells.put(Objects.requireNonNull(this.byHeading.get(change.column())).key(),
					change.to()));
			return new ExistingRow(row.reference(), cells);
		}

		private List<String> differences(ExistingRow wanted, ExistingRow found) {
			return this.imported.stream()
				.filter((column) -> !wanted.cell(column.key()).equals(found.cell(column.key())))
				.map((column) -> column.heading() + ": shown <" + wanted.cell(column.key()) + "> found <"
						+ found.cell(column.key()) + ">")
				.toList();
		}

		private void again(byte[] export, String how) {
			UUID id = PreviewIsStoredTests.this.imports.upload(this.place, this.table.key(), "again.csv", export,
					Map.of());
			var preview = preview(id);
			preview.missing().forEach((missing) -> complain("", how + " is missing " + missing));
			for (var row : preview.rows()) {
				if (row.verdict() != Verdict.UNCHANGED) {
					complain(row.reference(),
							"again " + how + ": " + row.verdict() + " " + row.changes() + " " + row.problems());
				}
			}
		}

		private void complain(String reference, String words) {
			this.wrong.add(this.table.key() + " " + reference + " " + words);
		}

		/** A file with changed rows and new ones. */
		private byte[] changed(List<ExistingRow> rows) {
			var out = new StringWriter();
			try (var printer = new CSVPrinter(out, CSVFormat.EXCEL)) {
				var headings = new ArrayList<String>();
				headings.add(PreviewIsStoredTests.this.support.reference().heading());
				this.imported.forEach((column) -> headings.add(column.heading()));
				printer.printRecord(headings);
				for (var row : rows) {
					print(printer, row.reference(), change(row, rows, this.random.nextInt(3)));
				}
				for (int row = 0; row < 4; row++) {
					var like = rows.isEmpty() ? new ExistingRow("", Map.of()) : any(rows);
					print(printer, "", change(like, rows, rows.isEmpty() ? 12 : 4));
				}
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
			return out.toString().getBytes(StandardCharsets.UTF_8);
		}

		private void print(CSVPrinter printer, String reference, Map<String, String> cells) throws IOException {
			var texts = new ArrayList<String>();
			texts.add(reference);
			this.imported.forEach((column) -> texts.add(FormulaGuard.guard(cells.getOrDefault(column.key(), ""))));
			printer.printRecord(texts);
		}

		private Map<String, String> change(ExistingRow row, List<ExistingRow> rows, int times) {
			var cells = new HashMap<>(row.cells());
			for (int time = 0; time < times; time++) {
				var column = any(this.imported);
				cells.put(column.key(), value(column, rows));
			}
			return cells;
		}

		private String value(TableColumn column, List<ExistingRow> rows) {
			if (this.random.nextInt(8) == 0) {
				return "";
			}
			if (!rows.isEmpty() && this.random.nextInt(3) == 0) {
				return any(rows).cell(column.key());
			}
			return switch (column.kind()) {
				case TEXT -> any(TEXTS);
				case DAY -> any(DAYS);
				case DAY_OR_WORDS -> any(DAYS_OR_WORDS);
				case NUMBER -> any(NUMBERS);
				case CHOICE -> {
					var answer = any(column.answers());
					yield any(Stream.concat(Stream.of(answer.text()), answer.aliases().stream()).toList());
				}
				case ORGANISATION -> any(PreviewIsStoredTests.this.organisations.register()
					.presentNames()
					.values()
					.stream()
					.sorted()
					.toList());
			};
		}

		private <T> T any(List<T> values) {
			return values.get(this.random.nextInt(values.size()));
		}

	}

}
