package org.throughline.transfer.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.throughline.transfer.archive.ArchiveTable.Link;

/**
 * SQL conditions for the rows that an archive of one partnership contains. Of shared rows
 * it contains those that its rows refer to.
 */
final class PartnershipRows {

	private final UUID partnership;

	private final Map<String, ArchiveTable> tables;

	PartnershipRows(UUID partnership, List<ArchiveTable> archived) {
		this.partnership = partnership;
		this.tables = archived.stream().collect(Collectors.toMap(ArchiveTable::name, Function.identity()));
	}

	/** A condition for the rows of a table that an archive contains. */
	String in(ArchiveTable table) {
		String partnershipId = "'" + this.partnership + "'";
		return switch (table.rule().scope()) {
			case NONE -> "false";
			case ALL -> "true";
			case OWN -> "(" + partnership(table) + " is null or " + partnership(table) + " = " + partnershipId + ")";
			case NAMED -> "id in ("
					+ ((table.rule().related() != null) ? "select id from " + related(table) : named(table.name()))
					+ ")";
			case BELONGING -> {
				if (isPartnership(table)) {
					yield "id = " + partnershipId;
				}
				var owner = owner(table);
				var target = table(owner.target());
				yield isPartnership(target) ? owner.column() + " = " + partnershipId
						: "(" + String.join(", ", owner.columns()) + ") in (select "
								+ String.join(", ", owner.targetColumns()) + " from " + owner.target() + " where "
								+ in(target) + ")";
			}
		};
	}

	/**
	 * A condition for the history of these rows and of removed ones. It applies to rows
	 * {@code recorded} with their {@code table_name} and {@code row}.
	 */
	String recorded() {
		return this.tables.values()
			.stream()
			.filter((table) -> table.rule().secret().isEmpty())
			.map((table) -> "(table_name = '" + table.name() + "' and " + recorded(table) + ")")
			.collect(Collectors.joining(" or "));
	}

	private String recorded(ArchiveTable table) {
		String partnershipId = "'" + this.partnership + "'";
		return switch (table.rule().scope()) {
			case NONE -> "false";
			case ALL -> "true";
			case OWN -> "coalesce(row ->> '" + partnership(table) + "', " + partnershipId + ") = " + partnershipId;
			case NAMED -> "row ->> 'id' in (select id::text from " + related(table) + ")";
			case BELONGING -> {
				if (isPartnership(table)) {
					yield "row ->> 'id' = " + partnershipId;
				}
				var owner = owner(table);
				var target = table(owner.target());
				yield isPartnership(target) ? "row ->> '" + owner.column() + "' = " + partnershipId
						: "(" + fields(owner.columns()) + ") in (select " + fields(owner.targetColumns())
								+ " from recorded where table_name = '" + owner.target() + "' and " + recorded(target)
								+ ")";
			}
		};
	}

	private static boolean isPartnership(ArchiveTable table) {
		return table.name().equals("partnership");
	}

	private static String partnership(ArchiveTable table) {
		return table.partnership().orElseThrow().column();
	}

	private static String fields(Collection<String> columns) {
		return columns.stream().map((column) -> "row ->> '" + column + "'").collect(Collectors.joining(", "));
	}

	/**
	 * Statements that list the shared rows of an archive in addition to those referred
	 * to: related rows, and rows that no partnership refers to.
	 */
	List<String> findRelated() {
		return this.tables.values()
			.stream()
			.filter((table) -> table.rule().related() != null)
			.map((table) -> "create temporary table " + related(table) + " on commit drop as select "
					+ table.rule().related() + "(array(" + named(table.name()) + " union select id from " + table.name()
					+ " shared where " + unused(table.name()) + ")) as id")
			.toList();
	}

	private static String related(ArchiveTable table) {
		return "archived_" + table.name();
	}

	private String unused(String shared) {
		return this.tables.values()
			.stream()
			.filter(this::own)
			.flatMap((table) -> table.links(shared)
				.stream()
				.map((link) -> "not exists (select from " + table.name() + " where " + link.column() + " = shared.id)"))
			.collect(Collectors.joining(" and "));
	}

	/** The shared rows that rows of the partnership refer to. */
	private String named(String shared) {
		return this.tables.values()
			.stream()
			.filter(this::own)
			.flatMap((table) -> table.links(shared)
				.stream()
				.map((link) -> "select " + link.column() + " from " + table.name() + " where " + link.column()
						+ " is not null and " + in(table)))
			.collect(Collectors.joining(" union "));
	}

	/** Whether rows of a table belong to a partnership. */
	private boolean own(ArchiveTable table) {
		return isPartnership(table) || (!table.rule().shared() && own(table(owner(table).target())));
	}

	private Link owner(ArchiveTable table) {
		return ArchiveSchema.owner(table, this.tables)
			.orElseThrow(() -> new IllegalStateException("The rows of " + table.name() + " belong to nothing"));
	}

	private ArchiveTable table(String name) {
		var table = this.tables.get(name);
		if (table == null) {
			throw new IllegalStateException("The table " + name + " is left out of archives");
		}
		return table;
	}

}
