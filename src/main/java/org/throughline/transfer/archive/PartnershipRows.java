package org.throughline.transfer.archive;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.throughline.transfer.archive.ArchiveTable.Link;

/**
 * Which rows belong to one partnership, as conditions of SQL. Of what partnerships share,
 * what this one names comes along, and what no partnership names.
 */
final class PartnershipRows {

	/** The organisations that come along, once they are found. */
	private static final String ORGANISATIONS = "archived_organisation";

	private final UUID partnership;

	private final Map<String, ArchiveTable> tables;

	PartnershipRows(UUID partnership, List<ArchiveTable> archived) {
		this.partnership = partnership;
		this.tables = archived.stream().collect(Collectors.toMap(ArchiveTable::name, Function.identity()));
	}

	/** The rows of a table that belong, in a condition on its columns. */
	String in(ArchiveTable table) {
		String partnershipId = "'" + this.partnership + "'";
		switch (table.name()) {
			case "partnership":
				return "id = " + partnershipId;
			case "organisation":
				return "id in (select id from " + ORGANISATIONS + ")";
			case "theme":
				return "true";
			case "rating_scheme":
				return "(partnership_id is null or partnership_id = " + partnershipId + ")";
			case "user_account":
				return "id in (" + named("user_account") + ")";
			default:
				var owner = owner(table);
				return owner.target().equals("partnership") ? owner.column() + " = " + partnershipId
						: "(" + String.join(", ", owner.columns()) + ") in (select "
								+ String.join(", ", owner.targetColumns()) + " from " + owner.target() + " where "
								+ in(table(owner.target())) + ")";
		}
	}

	/**
	 * What was recorded of them, gone ones too: a condition on rows {@code told} of the
	 * history, each with its {@code table_name} and its row as {@code seen}.
	 */
	String recorded() {
		return this.tables.values()
			.stream()
			.filter((table) -> !table.name().equals("user_account"))
			.map((table) -> "(table_name = '" + table.name() + "' and " + seen(table) + ")")
			.collect(Collectors.joining(" or "));
	}

	private String seen(ArchiveTable table) {
		String partnershipId = "'" + this.partnership + "'";
		switch (table.name()) {
			case "partnership":
				return "seen ->> 'id' = " + partnershipId;
			case "organisation":
				return "seen ->> 'id' in (select id::text from " + ORGANISATIONS + ")";
			case "theme":
				return "true";
			case "rating_scheme":
				return "coalesce(seen ->> 'partnership_id', " + partnershipId + ") = " + partnershipId;
			default:
				var owner = owner(table);
				return owner.target().equals("partnership") ? "seen ->> '" + owner.column() + "' = " + partnershipId
						: "(" + fields(owner.columns()) + ") in (select " + fields(owner.targetColumns())
								+ " from told where table_name = '" + owner.target() + "' and "
								+ seen(table(owner.target())) + ")";
		}
	}

	private static String fields(Collection<String> columns) {
		return columns.stream().map((column) -> "seen ->> '" + column + "'").collect(Collectors.joining(", "));
	}

	/**
	 * Makes the list of organisations that come along: with those before and after them.
	 */
	String findOrganisations() {
		String nobodys = this.tables.values()
			.stream()
			.filter(this::own)
			.flatMap((table) -> table.links("organisation")
				.stream()
				.map((link) -> "not exists (select from " + table.name() + " where " + link.column() + " = o.id)"))
			.collect(Collectors.joining(" and "));
		return "create temporary table " + ORGANISATIONS + " on commit drop as with recursive named (id) as ("
				+ named("organisation") + " union select id from organisation o where " + nobodys
				+ "), closed (id) as (select id from named union select case when s.predecessor_id = c.id"
				+ " then s.successor_id else s.predecessor_id end from succession s"
				+ " join closed c on c.id in (s.predecessor_id, s.successor_id)) select id from closed";
	}

	/** The shared things that rows of the partnership name. */
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

	/** Whether rows of a table belong to a partnership rather than to what is shared. */
	private boolean own(ArchiveTable table) {
		if (table.name().equals("partnership")) {
			return true;
		}
		if (ArchiveSchema.SHARED.containsKey(table.name())) {
			return false;
		}
		var owner = owner(table);
		return own(table(owner.target()));
	}

	private Link owner(ArchiveTable table) {
		return ArchiveSchema.owner(table, this.tables.values())
			.orElseThrow(() -> new IllegalStateException("Whose the rows of " + table.name() + " are is not known"));
	}

	private ArchiveTable table(String name) {
		var table = this.tables.get(name);
		if (table == null) {
			throw new IllegalStateException("The table " + name + " is left out of archives");
		}
		return table;
	}

}
