package org.throughline.transfer.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.throughline.assurance.AuditCycle;
import org.throughline.assurance.RatingSchemeDetails;
import org.throughline.assurance.StandardSetContent;
import org.throughline.assurance.StandardSetDetails;
import org.throughline.assurance.StandardSetKind;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TransferTable.RowReader;
import org.throughline.transfer.tables.StandardsTable.SetValues;
import org.throughline.transfer.tables.StandardsTable.Standard;
import org.throughline.transfer.tables.StandardsTable.Values;

/**
 * Converts the rows of one file of standards. Each row is also checked against those
 * above it.
 */
final class StandardReader implements RowReader<Standard, Values> {

	private final StandardSets sets;

	private final List<RatingSchemeDetails> schemes;

	/** The sets in the rows above. */
	private final Set<String> above = new HashSet<>();

	/** The values of the sets in the rows above. */
	private final Map<String, SetValues> setsAbove = new HashMap<>();

	StandardReader(StandardSets sets, List<RatingSchemeDetails> schemes) {
		this.sets = sets;
		this.schemes = schemes;
	}

	@Override
	public Values read(Row<Standard> row) {
		var set = set(row);
		checkAgreement(row, set);
		String title = Lookups.plain(set.content().title());
		String follows = set.follows();
		var previous = (follows != null) ? this.sets.find(follows).orElse(null) : null;
		if (follows != null && previous == null && !this.above.contains(Lookups.plain(follows))) {
			row.error("follows", "table.standards.error.follows");
		}
		Integer stated = row.get("number");
		if (stated != null && stated == 0) {
			row.error("number", "table.cell.numberFrom1");
		}
		int number = (stated != null) ? stated : 0;
		this.above.add(title);
		return new Values(set, number, row.require("title"), row.get("wording"), previous(row, follows, previous),
				row.changed("previous"));
	}

	/** The set of a row: its cells, or else what the set has. */
	private SetValues set(Row<Standard> row) {
		var named = new StandardSetContent(row.require("set"), row.require("year"), StandardSetKind.SECTION_11,
				LocalDate.EPOCH, null, null, AuditCycle.UNKNOWN);
		var existing = this.sets.find(named.title()).orElse(null);
		var before = (existing != null) ? existing.content() : named;
		LocalDate asAt = row.get("asAt");
		if (asAt == null && existing == null) {
			row.error("asAt", "table.standards.error.asAt");
		}
		StandardSetKind kind = row.get("kind");
		var content = new StandardSetContent(before.name(), before.yearLabel(),
				Objects.requireNonNullElse(kind, before.kind()), Objects.requireNonNullElse(asAt, before.asAt()),
				either(row, "about", before.about()), either(row, "joint", before.jointNote()),
				cycle(row, before.cycle()));
		return new SetValues(content, scheme(row, existing),
				either(row, "follows", (existing != null) ? followed(existing) : null));
	}

	/** The value of a cell, or the current one if it is empty. */
	private static <V> @Nullable V either(Row<Standard> row, String column, @Nullable V current) {
		V value = row.get(column);
		return (value != null) ? value : current;
	}

	private @Nullable String followed(StandardSetDetails set) {
		return Optional.ofNullable(set.followsSlug())
			.flatMap(this.sets::find)
			.map(StandardSetDetails::title)
			.orElse(null);
	}

	/** Records errors on the cells of the set that differ from a row above. */
	private void checkAgreement(Row<Standard> row, SetValues set) {
		var above = this.setsAbove.putIfAbsent(Lookups.plain(set.content().title()), set);
		if (above != null && !above.equals(set)) {
			var before = above.cells();
			set.cells().forEach((column, value) -> {
				if (!value.equals(before.get(column))) {
					row.error(column, "table.standards.error.differs");
				}
			});
		}
	}

	private static AuditCycle cycle(Row<Standard> row, AuditCycle before) {
		Integer months = either(row, "interval", before.intervalMonths());
		if (months != null && (months < 1 || months > AuditCycle.MOST_MONTHS)) {
			row.error("interval", "standardSet.interval");
		}
		return new AuditCycle(either(row, "cycle", before.cycleLabel()), months,
				either(row, "nextDue", before.nextDueOn()));
	}

	private String scheme(Row<Standard> row, @Nullable StandardSetDetails existing) {
		String name = row.get("scheme");
		if (name == null && existing != null) {
			return existing.scheme().slug();
		}
		var scheme = this.schemes.stream()
			.filter((one) -> one.name().equalsIgnoreCase(name) || one.slug().equalsIgnoreCase(name))
			.findFirst();
		if (scheme.isEmpty()) {
			row.error("scheme",
					(name == null) ? "table.standards.error.scheme" : "table.standards.error.schemeUnknown");
		}
		return scheme.map(RatingSchemeDetails::slug).orElse("");
	}

	private static List<Integer> previous(Row<Standard> row, @Nullable String follows,
			@Nullable StandardSetDetails previous) {
		var numbers = new ArrayList<Integer>();
		for (String part : row.text("previous").split("[,;\\s]+")) {
			if (part.matches("[1-9][0-9]{0,3}")
					&& (previous == null || previous.standard(Integer.parseInt(part)).isPresent())) {
				numbers.add(Integer.valueOf(part));
			}
			else if (!part.isEmpty()) {
				row.error("previous", "table.standards.error.previous", part);
			}
		}
		if (!numbers.isEmpty() && follows == null) {
			row.error("previous", "table.standards.error.previousSet");
		}
		return numbers;
	}

}
