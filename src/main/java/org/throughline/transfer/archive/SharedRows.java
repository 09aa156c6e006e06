package org.throughline.transfer.archive;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;

import org.throughline.transfer.archive.ArchiveRefused.Problem;
import org.throughline.transfer.archive.ArchiveTable.Link;

/**
 * The staged rows that partnerships share, such as organisations and themes. Those that
 * the installation has already stay as they are; the rows of the archive refer to them.
 */
final class SharedRows {

	/** Staged rows and the existing rows they are the same as. */
	private static final String SAME = "staged_same";

	private final JdbcTemplate jdbc;

	private final Map<String, ArchiveTable> tables;

	SharedRows(JdbcTemplate jdbc, Map<String, ArchiveTable> tables) {
		this.jdbc = jdbc;
		this.tables = tables;
		jdbc.execute("create temporary table " + SAME
				+ " (table_name text, staged uuid, existing uuid, primary key (table_name, staged)) on commit drop");
	}

	/**
	 * Finds the rows that this installation has already, and leaves them out.
	 * @param problems receives rows that cannot be distinguished
	 */
	void match(List<Problem> problems) {
		this.tables.values()
			.stream()
			.filter((table) -> table.rule().shared())
			.forEach((table) -> match(table, problems));
		if (problems.isEmpty()) {
			leaveOutExisting();
			rename();
		}
	}

	private void match(ArchiveTable table, List<Problem> problems) {
		String same = table.rule()
			.sameBy()
			.stream()
			.map((column) -> "existing." + column + " = staged." + column)
			.collect(Collectors.joining(" or "));
		String pairs = " from " + table.name() + " existing join " + StagedRows.name(table.name()) + " staged on ("
				+ same + ")"
				+ table.partnership()
					.map((link) -> " and existing." + link.column() + " is not distinct from staged." + link.column())
					.orElse("");
		int twice = Objects.requireNonNull(this.jdbc.queryForObject(
				"select count(*) from (select staged.id" + pairs + " group by staged.id having count(*) > 1) twice",
				Integer.class));
		if (twice > 0) {
			problems.add(new Problem(Manifest.path(table.name()), "archive.problem.rowAmbiguous"));
			return;
		}
		this.jdbc.update("insert into " + SAME + " select '" + table.name() + "', staged.id, existing.id" + pairs);
	}

	/** Existing shared rows stay as they are, with their parts and their history. */
	private void leaveOutExisting() {
		this.tables.values().forEach((table) -> {
			if (table.rule().shared()) {
				leaveOut(table, "id", existing(table.name()));
			}
			else if (sharedOwners(table) == 1) {
				var owner = ArchiveSchema.owner(table, this.tables).orElseThrow();
				leaveOut(table, owner.column(), existing(owner.target()));
			}
		});
	}

	private static String existing(String table) {
		return "select staged from " + SAME + " where table_name = '" + table + "'";
	}

	/** Leaves out rows with these values in a column, and their history. */
	private void leaveOut(ArchiveTable table, String column, String values) {
		if (this.tables.containsKey(ArchiveSchema.HISTORY)) {
			delete(ArchiveSchema.HISTORY, "table_name = '" + table.name() + "' and coalesce(new_row, old_row) ->> '"
					+ column + "' in (select left_out::text from (" + values + ") value (left_out))");
		}
		delete(table.name(), column + " in (" + values + ")");
	}

	/**
	 * The number of shared rows that a row of a table belongs to: one for a part, such as
	 * a name of an organisation, and two for a link.
	 */
	private int sharedOwners(ArchiveTable table) {
		var links = sharedLinks(table);
		return ArchiveSchema.owner(table, this.tables).filter(links::contains).isPresent() ? links.size() : 0;
	}

	private List<Link> sharedLinks(ArchiveTable table) {
		return table.links()
			.stream()
			.filter((link) -> link.required() && ArchiveSchema.shared(link, this.tables))
			.toList();
	}

	/** Lets rows refer to the existing shared rows. */
	private void rename() {
		var renamed = this.jdbc
			.queryForList("select table_name, staged::text, existing::text from " + SAME + " where staged <> existing");
		if (!renamed.isEmpty()) {
			for (var table : this.tables.values()) {
				table.links()
					.stream()
					.filter((link) -> ArchiveSchema.shared(link, this.tables))
					.forEach((link) -> this.jdbc.update("update " + StagedRows.name(table.name()) + " row set "
							+ link.column() + " = same.existing from " + SAME + " same where same.table_name = '"
							+ link.target() + "' and row." + link.column() + " = same.staged"));
			}
			if (this.tables.containsKey(ArchiveSchema.HISTORY)) {
				renamed.forEach((one) -> renameRecorded(String.valueOf(one.get("staged")),
						String.valueOf(one.get("existing"))));
			}
		}
		this.tables.values().stream().filter((table) -> sharedOwners(table) > 1).forEach(this::leaveOutExistingLinks);
	}

	private void leaveOutExistingLinks(ArchiveTable table) {
		var columns = sharedLinks(table).stream().map(Link::column).toList();
		leaveOut(table, "id",
				"select link.id from " + StagedRows.name(table.name()) + " link join " + table.name()
						+ " existing on existing.id = link.id or (existing." + String.join(", existing.", columns)
						+ ") = (link." + String.join(", link.", columns) + ")");
	}

	private void renameRecorded(String staged, String existing) {
		this.jdbc.update("update " + StagedRows.name(ArchiveSchema.HISTORY)
				+ " set old_row = replace(old_row::text, ?, ?)::jsonb, new_row = replace(new_row::text, ?, ?)::jsonb,"
				+ " actor_id = replace(actor_id::text, ?, ?)::uuid, record_id = replace(record_id::text, ?, ?)::uuid"
				+ " where ? in (actor_id::text, record_id::text) or old_row::text like ? or new_row::text like ?",
				staged, existing, staged, existing, staged, existing, staged, existing, staged, "%" + staged + "%",
				"%" + staged + "%");
	}

	private void delete(String table, String which) {
		this.jdbc.update("delete from " + StagedRows.name(table) + " where " + which);
	}

}
