package org.throughline.transfer.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

import org.throughline.platform.form.RuleViolation;
import org.throughline.transfer.table.ReadRow.CellChange;
import org.throughline.transfer.table.ReadRow.Verdict;

/**
 * Saves the rows of a file and shows them as they are stored. A preview saves them too
 * and takes it back, so that it shows what will be found afterwards.
 */
@Component
class RowSaving {

	/** A reference that is another one each time a row is saved. */
	private static final Pattern MADE = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7");

	private final TableReader reader;

	private final TableSupport support;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	private final ImportHistory history;

	RowSaving(TableReader reader, TableSupport support, EntityManager entities, JdbcClient jdbc,
			ImportHistory history) {
		this.reader = reader;
		this.support = support;
		this.entities = entities;
		this.jdbc = jdbc;
		this.history = history;
	}

	/**
	 * Shows what saving an upload would store. Nothing is stored. If a rule refuses the
	 * rows, they are shown as they were read, with the reason.
	 */
	@Transactional
	public <D, E> TableReading<Change<D, E>> preview(TransferTable<D, E> table, UUID partnershipId,
			TableUpload upload) {
		var status = TransactionAspectSupport.currentTransactionStatus();
		if (status.isNewTransaction()) {
			status.setRollbackOnly();
		}
		var reading = this.reader.read(table, partnershipId, upload.sheets(), upload.choices());
		this.entities.flush();
		this.jdbc.sql("savepoint preview").update();
		try {
			return save(table, partnershipId, reading, upload.fileName());
		}
		catch (RuleViolation violation) {
			return reading.with(
					this.support.text("table.rows.refused", this.support.text(violation.key(), violation.arguments())));
		}
		catch (DataAccessException | PersistenceException ex) {
			return reading;
		}
		finally {
			this.entities.clear();
			this.jdbc.sql("rollback to savepoint preview").update();
		}
	}

	/** Saves the rows without errors and returns them as they are stored. */
	@Transactional
	public <D, E> TableReading<Change<D, E>> save(TransferTable<D, E> table, UUID partnershipId,
			TableReading<Change<D, E>> reading, String fileName) {
		if (reading.ready().isEmpty()) {
			return reading;
		}
		var before = rows(reading.existing());
		this.history.begin(table.page());
		table.save(partnershipId, reading.ready(), fileName);
		this.entities.flush();
		var after = rows(table.existingRows(partnershipId, null));
		var changed = new LinkedHashSet<ExistingRow>();
		after.forEach((reference, row) -> {
			if (!row.equals(before.get(reference))) {
				changed.add(row);
			}
		});
		reading.rows(Verdict.CHANGED).forEach((row) -> changed.remove(after.get(row.reference())));
		var byKey = changed.stream()
			.filter((row) -> !before.containsKey(row.reference()))
			.collect(Collectors.groupingBy(reading.naturalKey()));
		reading.rows(Verdict.NEW)
			.forEach((row) -> byKey.getOrDefault(row.naturalKey(), List.of()).forEach(changed::remove));
		return reading.with(reading.rows().stream().map((row) -> switch (row.verdict()) {
			case NEW -> added(table, row, before, byKey.getOrDefault(row.naturalKey(), new ArrayList<>()), changed);
			case CHANGED ->
				stored(table, row, Verdict.CHANGED, row(before, row.reference()), row(after, row.reference()));
			default -> row;
		}).toList());
	}

	private static ExistingRow row(Map<String, ExistingRow> rows, String reference) {
		return rows.getOrDefault(reference, new ExistingRow(reference, Map.of()));
	}

	private static Map<String, ExistingRow> rows(List<ExistingRow> existing) {
		var rows = new LinkedHashMap<String, ExistingRow>();
		existing.forEach((row) -> rows.put(row.reference(), row));
		return rows;
	}

	/**
	 * Returns a new row as it is stored: added, as a change of another row, or unchanged
	 * if nothing was stored for it.
	 * @param same added rows of the same natural key
	 * @param others changed rows that have the natural key of no new row
	 */
	private <R> ReadRow<R> added(TransferTable<?, ?> table, ReadRow<R> row, Map<String, ExistingRow> before,
			List<ExistingRow> same, Set<ExistingRow> others) {
		var stored = mostSimilar(table, row, same, (one) -> true);
		if (stored == null) {
			stored = mostSimilar(table, row, others, (one) -> !before.containsKey(one.reference()));
		}
		if (stored == null) {
			stored = mostSimilar(table, row, others, (one) -> true);
		}
		if (stored == null) {
			return stored(table, row, Verdict.UNCHANGED, row(before, ""), row(before, ""));
		}
		same.remove(stored);
		others.remove(stored);
		boolean known = before.containsKey(stored.reference());
		return stored(table, row, known ? Verdict.CHANGED : Verdict.NEW, row(before, known ? stored.reference() : ""),
				stored);
	}

	/** Names what changes, and values of the file that are not stored. */
	private <R> ReadRow<R> stored(TransferTable<?, ?> table, ReadRow<R> row, Verdict verdict, ExistingRow before,
			ExistingRow after) {
		var changes = new ArrayList<CellChange>();
		var problems = new ArrayList<>(row.problems());
		for (var column : table.columns()) {
			String from = before.cell(column.key());
			String to = after.cell(column.key());
			var read = row.changes().stream().filter((change) -> change.column().equals(column.heading())).findFirst();
			if (!from.equals(to)) {
				changes.add(new CellChange(column.heading(), from, to, read.map(CellChange::stored).orElse("")));
			}
			else if (read.isPresent() && !read.get().to().isEmpty()) {
				problems.add(new CellProblem(row.number(), column.heading(), read.get().to(),
						this.support.text("table.cell.notStored"), true));
			}
		}
		return new ReadRow<>(row.number(),
				(verdict == Verdict.NEW && MADE.matcher(after.reference()).find()) ? "" : after.reference(),
				row.naturalKey(), changes.isEmpty() ? Verdict.UNCHANGED : verdict, changes, problems, row.row());
	}

	/**
	 * Returns the added row that holds most of the cells, or {@code null} if none is
	 * left.
	 */
	private static @Nullable ExistingRow mostSimilar(TransferTable<?, ?> table, ReadRow<?> row,
			Collection<ExistingRow> rows, Predicate<ExistingRow> eligible) {
		var keys = new LinkedHashMap<String, String>();
		table.columns().forEach((column) -> keys.put(column.heading(), column.key()));
		ExistingRow best = null;
		long most = -1;
		for (var one : rows) {
			if (!eligible.test(one)) {
				continue;
			}
			long same = row.changes()
				.stream()
				.filter((change) -> one.cell(keys.getOrDefault(change.column(), "")).equals(change.to()))
				.count();
			if (same > most) {
				best = one;
				most = same;
			}
			if (same == row.changes().size()) {
				break;
			}
		}
		return best;
	}

}
