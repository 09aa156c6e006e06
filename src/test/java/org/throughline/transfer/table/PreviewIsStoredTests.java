package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.SamplePeople;
import org.throughline.platform.form.RuleViolation;
import org.throughline.SampleTest;
import org.throughline.transfer.table.ReadRow.CellChange;
import org.throughline.transfer.table.ReadRow.Verdict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the values in the preview of an import are stored, in every table: rows of
 * the sample are changed and added at random, by the kinds of their columns. The seeds
 * are fixed.
 */
@SampleTest
class PreviewIsStoredTests {

	private static final int FILES = 3;

	@Autowired
	private TransferTables tables;

	@Autowired
	private TableImportService imports;

	@Autowired
	private ApplicationContext context;

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

		private final ChangedFile changes;

		private final List<String> wrong;

		private final UUID place = partnership();

		private final Map<String, TableColumn> byHeading = new HashMap<>();

		private final List<TableColumn> imported;

		private Map<String, ExistingRow> before = Map.of();

		private Visit(TransferTable<?, ?> table, Random random, List<String> wrong) {
			this.table = table;
			this.wrong = wrong;
			this.imported = table.columns().stream().filter(TableColumn::imported).toList();
			table.columns().forEach((column) -> this.byHeading.put(column.heading(), column));
			this.changes = new ChangedFile(this.imported, PreviewIsStoredTests.this.support.reference().heading(),
					PreviewIsStoredTests.this.organisations.register()
						.presentNames()
						.values()
						.stream()
						.sorted()
						.toList(),
					random);
		}

		private Map<String, ExistingRow> rows() {
			var rows = new LinkedHashMap<String, ExistingRow>();
			this.table.existingRows(this.place, null).forEach((row) -> rows.put(row.reference(), row));
			return rows;
		}

		private void importChanged() {
			this.before = rows();
			byte[] content = this.changes.file(new ArrayList<>(this.before.values()));
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
				if (preview.sideEffects().stream().noneMatch((effect) -> effect.contains("Correct these rows first"))) {
					complain("", "is refused without warning: " + violation);
				}
				return;
			}
			if (outcome.added() != preview.count(Verdict.NEW) || outcome.changed() != preview.count(Verdict.CHANGED)) {
				complain("", "promised other numbers than " + outcome);
			}
			var after = rows();
			compare(preview, after);
			again(PreviewIsStoredTests.this.exports.csv(this.place, this.table.key(), null, null), "with references");
			again(SampleFiles.export(PreviewIsStoredTests.this.context, this.place, this.table.key()).getBytes(UTF_8),
					"without references");
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
				if (!row.reference().isEmpty() && !row.reference().equals(best.reference())) {
					complain(best.reference(), "was shown as " + row.reference());
				}
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

	}

}
