package org.throughline.transfer.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.throughline.assurance.RatingSchemeEdit.LevelEdit;
import org.throughline.assurance.RatingColour;
import org.throughline.assurance.RatingLevel;
import org.throughline.assurance.RatingSchemeDetails;
import org.throughline.assurance.RatingSchemeEdit;
import org.throughline.assurance.RatingSchemeService;
import org.throughline.transfer.table.TransferTable;
import org.throughline.transfer.table.Change;
import org.throughline.transfer.table.Columns;
import org.throughline.transfer.table.Lookups;
import org.throughline.transfer.table.Row;
import org.throughline.transfer.table.TableSupport;
import org.throughline.transfer.tables.RatingSchemesTable.Level;
import org.throughline.transfer.tables.RatingSchemesTable.Values;

/**
 * The partnership's own rating schemes, one level a row. Levels are added and reworded,
 * never removed.
 */
@Component
class RatingSchemesTable extends TransferTable<Level, Values> {

	private static final Columns<Level> COLUMNS = new Columns<>();

	static {
		COLUMNS.text("scheme", 200, (one) -> one.scheme().name()).required().sameForAll().identifying().fixed();
		COLUMNS.count("position", (one) -> one.level().position()).keptIfEmpty();
		COLUMNS.text("level", 60, (one) -> one.level().label()).required().identifying();
		COLUMNS.choice("colour", RatingColour.class, (one) -> one.level().colour()).orElse(RatingColour.GREY);
		COLUMNS.text("definition", 2_000, (one) -> one.level().definition()).required();
		COLUMNS.source((one) -> one.scheme().source()).keptIfEmpty().sameForAll();
		COLUMNS.reference((one) -> one.scheme().slug() + "/" + one.level().label());
	}

	private final RatingSchemeService schemes;

	RatingSchemesTable(TableSupport support, RatingSchemeService schemes) {
		super(support, "rating-schemes", "rating-schemes", COLUMNS);
		this.schemes = schemes;
	}

	@Override
	protected List<Level> existing(UUID partnershipId) {
		return this.schemes.list(partnershipId)
			.stream()
			.filter((scheme) -> !scheme.shared())
			.flatMap((scheme) -> scheme.levels().stream().map((level) -> new Level(scheme, level)))
			.toList();
	}

	@Override
	protected RowReader<Level, Values> reader(UUID partnershipId, List<Level> existing, Lookups lookups) {
		var shared = new HashSet<String>();
		this.schemes.list(partnershipId)
			.stream()
			.filter(RatingSchemeDetails::shared)
			.forEach((scheme) -> shared.add(Lookups.plain(scheme.name())));
		var above = new HashSet<String>();
		return (row) -> values(row, shared, above);
	}

	private static Values values(Row<Level> row, Set<String> shared, Set<String> above) {
		var existing = row.existing();
		String scheme = row.require("scheme");
		String label = row.require("level");
		if (existing == null && shared.contains(Lookups.plain(scheme))) {
			row.error("scheme", "table.rating-schemes.error.shared");
		}
		if (!above.add(Lookups.plain(scheme + "/" + label))) {
			row.error("level", "table.rating-schemes.error.twice");
		}
		return new Values(scheme, row.get("source"), Objects.requireNonNullElse(row.get("position"), Integer.MAX_VALUE),
				new LevelEdit((existing != null) ? existing.level().label() : null, label, row.require("colour"),
						row.require("definition")));
	}

	@Override
	protected void save(UUID partnershipId, List<Change<Level, Values>> changes, String fileName) {
		var byScheme = new LinkedHashMap<String, List<Values>>();
		changes.forEach((change) -> byScheme
			.computeIfAbsent(Lookups.plain(change.values().scheme()), (key) -> new ArrayList<>())
			.add(change.values()));
		for (var rows : byScheme.values()) {
			String name = rows.get(0).scheme();
			var existing = this.schemes.list(partnershipId)
				.stream()
				.filter((scheme) -> !scheme.shared() && scheme.name().equalsIgnoreCase(name))
				.findFirst()
				.orElse(null);
			if (existing == null) {
				this.schemes.add(partnershipId,
						new RatingSchemeEdit(name, source(rows, null), levels(List.of(), rows)));
			}
			else {
				this.schemes.edit(partnershipId, existing.slug(), existing.version(), new RatingSchemeEdit(
						existing.name(), source(rows, existing.source()), levels(existing.levels(), rows)));
			}
		}
	}

	/** The first source that differs from the existing one. */
	private static @Nullable String source(List<Values> rows, @Nullable String existing) {
		return rows.stream()
			.map(Values::source)
			.filter((source) -> source != null && !source.equals(existing))
			.findFirst()
			.orElse(existing);
	}

	/** The existing levels with those of the rows, in order. */
	private static List<LevelEdit> levels(List<RatingLevel> existing, List<Values> rows) {
		var ordered = new ArrayList<Map.Entry<Integer, LevelEdit>>();
		for (var level : existing) {
			var row = rows.stream().filter((one) -> level.label().equals(one.level().was())).findFirst();
			ordered.add(row.map((one) -> Map.entry(one.position(), one.level()))
				.orElseGet(() -> Map.entry(level.position(),
						new LevelEdit(level.label(), level.label(), level.colour(), level.definition()))));
		}
		rows.stream()
			.filter((one) -> one.level().was() == null)
			.forEach((one) -> ordered.add(Map.entry(one.position(), one.level())));
		ordered.sort(Comparator.comparing(Map.Entry::getKey));
		return ordered.stream().map(Map.Entry::getValue).toList();
	}

	/** A level with its scheme. */
	record Level(RatingSchemeDetails scheme, RatingLevel level) {

	}

	/** New values of a level. */
	record Values(String scheme, @Nullable String source, int position, LevelEdit level) {

	}

}
